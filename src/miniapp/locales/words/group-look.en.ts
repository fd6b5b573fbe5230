// The words of the half-year look at a group, in English.

import type { GroupLookWords } from '../paper-words'

export const groupLook: GroupLookWords = {
  title: 'Half-year looks',
  none: 'No half-year looks yet',
  begin: 'Plan a look',
  step: { visit: 'Waits for the visit', written: 'Written' },
  closed: 'Written',
  action: { write: 'Write it down', enterWritten: 'Enter what the chair wrote' },
  means: {
    begin: 'On the first working day after each half-year every group has a page by itself.',
    write: 'One page a group: what runs, what stands still, what would help. Groups are not compared.',
    enterWritten: 'For what the chair wrote on paper or said: the office enters it as it was.',
  },
  label: {
    runs: 'What runs',
    stands: 'What stands still',
    helps: 'What would help',
    name: 'Who wrote it',
    groupId: 'Group',
    from: 'Any day of that half-year',
    writtenById: 'Chair',
  },
  option: {},
  event: {
    planned: () => 'A half-year look was planned',
    written: (told) => (told.is('via', 'hand') ? 'The office entered what the chair wrote' : 'The chair wrote it down'),
  },
}
