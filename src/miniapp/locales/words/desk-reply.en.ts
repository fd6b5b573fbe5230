// The words of replies that are kept ready, and of the look at one before it goes out, in English.

import type { deskReply as zhCn } from './desk-reply.zh-cn'

export const deskReply: typeof zhCn = {
  pick: 'Use a template',
  none: 'No template',
  ofDistrict: 'District',
  open: (fields) => `Still to be filled in: ${fields.join(', ')}`,
  keep: 'Keep as a template',
  keepTitle: 'Keep as a reply template',
  form: {
    label: { name: 'Name of the template', text: 'Text', of: 'For whom' },
    hint: { text: '{number}, {title}, {place}, {group} and {due} are filled in when it is used' },
  },
  save: 'Save',
  saved: 'Saved',
  drop: 'Delete this template',
  dropped: 'Deleted',
  pasted: (number, title) =>
    `This reads nearly like a reply that somebody else was given (${number} ${title}). Write about this case.`,
  ignores: 'It names neither the thing nor the place that they wrote of: they will feel unheard.',
}
