// The words of the bulletin, in English.

import type { BulletinWords } from '../paper-words'

export const bulletin: BulletinWords = {
  title: 'Bulletins',
  none: 'No bulletins yet',
  begin: 'Draft a bulletin',
  step: { draft: 'Draft', signing: 'Waits for its signature', signed: 'Signed' },
  closed: 'Signed',
  action: {
    submit: 'Hand to the chair',
    edit: 'Edit the words',
    takeOutName: 'Take a name out',
    count: 'Count again',
    sign: 'Sign',
    enterSigned: 'Enter a signature on paper',
    sendBack: 'Send back',
  },
  means: {
    begin:
      'The figures are counted from the records; nobody types them in. On the first working day of each month, half-year and year a draft is there by itself.',
    submit:
      'The figures are counted once more, so that the chair sees the newest. After that the words stay as they are.',
    edit: 'Figures cannot be changed, words can. Leave out names, numbers and house numbers of residents.',
    takeOutName: 'The bulletin then says "the unit" or "the leading member" only.',
    count: 'Counts again from the records as they are now.',
    sign: 'Everybody can read it then, and neither words nor figures can change; a mistake is mended by a second bulletin.',
    enterSigned: 'For what the chair has signed on paper: enter who signed and when. Everybody can read it then.',
    sendBack: 'Say what should change; the office hands it in again.',
  },
  label: {
    title: 'Title',
    summary: 'Summary',
    hard: 'What is hard',
    next: 'What comes next',
    matterId: 'Where the name is taken out',
    name: 'Who signed',
    on: 'Signed on',
    text: 'What should change',
    span: 'For which time',
    from: 'Any day of that time',
    returned: 'Why it came back',
  },
  option: { span: { month: 'A month', half: 'Half a year', year: 'A year' } },
  event: {
    drafted: () => 'The bulletin was drafted',
    edited: () => 'The words were edited',
    counted: () => 'The figures were counted again',
    nameTakenOut: () => 'A name was taken out',
    submitted: () => 'It was handed to the chair',
    sentBack: (told) => `It was sent back: ${told.text('text')}`,
    signed: (told) =>
      told.is('via', 'hand') ? `${told.text('name')} signed on paper; the office entered it` : 'The chair signed it',
  },
}
