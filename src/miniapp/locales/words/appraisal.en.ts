// The words of appraisals of units, in English.

import type { AppraisalWords } from '../paper-words'

export const appraisal: AppraisalWords = {
  title: 'Appraisals of units',
  none: 'No appraisals yet',
  begin: 'Hold an appraisal',
  step: { counting: 'Counting', told: 'Told to the units' },
  action: { count: 'Enter a unit', tell: 'Tell the units' },
  means: {
    begin:
      'All units that handled proposals of this plenary are appraised; what each did is derived from the proposals.',
    count: 'As counted on paper, with a picture of the sheet; entered once more, the newer count holds.',
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
  },
  option: {},
  event: {
    planned: () => 'An appraisal was called',
    counted: (told) => `Slips of ${told.text('unitId')} were entered`,
    told: () => 'The units were told',
  },
}
