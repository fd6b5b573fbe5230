// What somebody says at a station. Its beginning is listed for others who say the same, once it was looked at.

import { limit } from '../limit'
import { type Fields, publicWords } from '../process/field'

export const reportOpening = {
  title: { kind: 'words', max: limit.line, blank: true, public: true },
  text: publicWords.long,
  place: { kind: 'place', public: true, optional: true },
  photoIds: { kind: 'photos', public: true },
} as const satisfies Fields
