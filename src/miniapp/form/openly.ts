// What a form begins with that is made of somebody's words: what others will read has nobody's number in it. Apart from the
// rest, because the rules of numbers weigh, and most forms begin with nothing.

import type { Field, Fields } from '@domain/process/field'
import { maskedPlain } from '@domain/text/private/plain'
import { placeOf, type Values } from './form'

const openField = (field: Field | undefined, value: unknown): unknown => {
  if (field === undefined || !('public' in field) || !field.public) return value
  if (typeof value === 'string') return maskedPlain(value)
  return field.kind === 'place' ? { ...placeOf(value), text: maskedPlain(placeOf(value).text) } : value
}

export const openly = (fields: Fields, known: Values): Values =>
  Object.fromEntries(Object.entries(known).map(([name, value]) => [name, openField(fields[name], value)]))
