// What the forms of the registers ask for.

import { limit } from '../limit'
import { levels } from '../people/profile'
import { roles } from '../people/role'
import type { Field, Fields } from '../process/field'

const line = { kind: 'words', max: limit.line, oneLine: true, public: false } as const satisfies Field
const empty = { ...line, blank: true } as const
const names = { kind: 'lines', max: limit.line, atMost: 20, public: false } as const satisfies Field

/** What every entry has, and between that what its register has besides. `version`: of the entry that was read. */
export const entryFields = <const Own extends Fields>(own: Own) => {
  const first = { id: { kind: 'newId' }, name: line } as const
  const last = {
    disabled: { kind: 'yesNo', tick: true },
    version: { kind: 'count', min: 0, max: Number.MAX_SAFE_INTEGER, given: true },
  } as const
  return { ...first, ...own, ...last }
}

export const stationFields = entryFields({
  groupId: { kind: 'ref', to: 'group' },
  place: { kind: 'place', public: false },
  phone: { kind: 'phone', public: false, optional: true },
  photoIds: { kind: 'photos', max: 1, public: false },
})

/** What the roster says of a person. */
export const profileFields = {
  levels: { kind: 'anyOf', of: levels },
  sector: empty,
  committee: empty,
  affiliations: { ...names, within: 'line' },
  fields: { ...names, within: 'line' },
  assembly: empty,
} as const satisfies Fields

export const personFields = entryFields({
  phone: { kind: 'phone', mobile: true, public: false },
  holdings: { kind: 'rows', max: 20, of: { role: { kind: 'oneOf', of: roles }, placeId: line } },
  ...profileFields,
})

export const districtFields = {
  name: line,
  organiser: line,
  phone: { kind: 'phone', public: false },
  filing: { ...line, optional: true },
  complaints: { ...line, optional: true },
  service: { kind: 'yesNo', tick: true },
  categories: { ...names, atMost: 40, atLeast: 1, within: 'text' },
  brands: { ...names, within: 'text' },
} as const satisfies Fields

const days = { kind: 'count', min: 1, max: 365 } as const satisfies Field

/** The lengths of time of a district, in working days. */
export const termFields = {
  answer: days,
  widen: days,
  assign: days,
  appeal: days,
  press: days,
  supervise: days,
  chair: days,
  jointly: days,
} as const satisfies Fields

export const stepTermFields = {
  topic: days,
  plan: days,
  research: days,
  parties: days,
  deliberation: days,
  submission: days,
  implementation: days,
  evaluation: days,
} as const satisfies Fields
