// The words of appraisals of units, in English.

import type { AppraisalWords } from '../paper-words'

export const appraisal: AppraisalWords = {
  title: 'Appraisals of units',
  none: 'No appraisals yet',
  begin: 'Hold an appraisal',
  step: { counting: 'Counting', told: 'Told to the units' },
  closed: 'Told to the units',
  action: {
    count: 'Enter a unit',
    callMeeting: 'Call the meeting',
    callOffMeeting: 'Call the meeting off',
    closeMeeting: 'Take the votes from the room',
    tell: 'Tell the units',
  },
  means: {
    begin:
      'All units that handled proposals of this plenary are appraised; what each did is derived from the proposals.',
    count: 'As counted on paper, with a picture of the sheet; entered once more, the newer count holds.',
    callMeeting:
      'Members check in by the code of the room and vote on each unit in secret; nobody sees a count before it ends.',
    callOffMeeting: 'Votes that were cast count no more; another meeting can be called.',
    closeMeeting: 'When it has ended, the votes on each unit are written on its own sheet.',
    tell: 'When all units are entered, each reads its own sheet. Units are put into no order.',
  },
  label: {
    on: 'Held on',
    who: 'Who takes part',
    unitId: 'Unit',
    good: 'Content (slips)',
    fair: 'Mostly content (slips)',
    poor: 'Not content (slips)',
    strengths: 'What was good',
    toMend: 'What to mend',
    scanIds: 'Pictures of the count',
    meetingId: 'Which meeting',
    startsAt: 'When',
    place: 'Where',
    reason: 'Why it is called off',
  },
  option: {},
  event: {
    planned: () => 'An appraisal was called',
    counted: (told) => `Slips of ${told.text('unitId')} were entered`,
    ballotCalled: () => 'A meeting was called',
    ballotCalledOff: (told) => `The meeting was called off: ${told.text('reason')}`,
    ballotHeld: (told) => `${told.text('attendance')} met and voted in secret`,
    told: () => 'The units were told',
  },
}
