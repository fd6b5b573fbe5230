// Which fields of a form the server did not take: by the paths of its refusal, or by what the refusal is about.

import type { Field, Fields } from '@domain/process/field'
import type { Problem } from '../api/answer'
import type { Fault, Faults } from './form'

const faultOf: Readonly<Record<string, Fault>> = {
  missing: 'missing',
  tooShort: 'missing',
  tooFew: 'missing',
  tooLong: 'overlong',
  tooMany: 'overlong',
  taken: 'taken',
}

/** A path leads through what the form is sent in, `/command/place/text` or `/fields/title`: the field is the first step with its name. */
export const refusedIn = <Name extends string>(
  { fields }: Pick<Problem, 'fields'>,
  names: readonly Name[],
): Partial<Record<Name, Fault>> => {
  const found: Partial<Record<Name, Fault>> = {}
  for (const [path, word] of Object.entries(fields)) {
    const steps = path.split('/')
    const name = names.find((one) => steps.includes(one))
    if (name !== undefined) found[name] ??= faultOf[word] ?? 'refused'
  }
  return found
}

const isRef = (to: string) => (field: Field) => field.kind === 'ref' && field.to === to
const isTarget = (field: Field) => field.kind === 'target'

/** Refusals that are about one kind of field, and have a sentence of their own. */
const about: Readonly<Partial<Record<Problem['code'], (field: Field) => boolean>>> = {
  dateInPast: (field) => field.kind === 'date' || field.kind === 'instant',
  unknownUnit: isRef('unit'),
  notAMember: isRef('member'),
  unknownPerson: isRef('member'),
  unknownParty: isTarget,
  unknownMeeting: isTarget,
  unknownTask: isTarget,
}

export const namedBy = (code: Problem['code'], fields: Fields): Faults => {
  const isMeant = about[code]
  const names = isMeant === undefined ? [] : Object.keys(fields).filter((name) => fields[name] && isMeant(fields[name]))
  return Object.fromEntries(names.map((name) => [name, 'refused' as const]))
}
