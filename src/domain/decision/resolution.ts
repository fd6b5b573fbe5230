// What a resolution says, and a motion before it is one: what is done, by which unit, until when, at what cost.

import { limit } from '../limit'
import { type Fields, publicWords } from '../process/field'

export const resolutionFields = {
  what: publicWords.reason,
  unitId: { kind: 'ref', to: 'unit' },
  due: { kind: 'date', from: 'today' },
  money: { kind: 'count', min: 0, max: limit.yuan, optional: true },
} as const satisfies Fields
