// The endpoint that turns speech into words to be corrected.

import Type from 'typebox'
import { upload } from './endpoint'

export const speechContract = {
  'speech.hear': upload({
    summary: 'The words of up to a minute of speech; the sound is not kept. Only where a recogniser is set up',
    access: 'anyone',
    limit: 'submit',
    input: {},
    output: Type.Object({ text: Type.String() }),
    errors: ['notFound', 'fileUnreadable', 'unsupportedType', 'tooLarge', 'unavailable'],
  }),
} as const
