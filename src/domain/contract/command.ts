// The schema of a process's commands, from the fields of its actions.

import Type from 'typebox'
import { limit } from '../limit'
import type { SentCommandOf } from '../process/action'
import type { Field, Fields, Value } from '../process/field'
import {
  Contact,
  Id,
  Instant,
  Line,
  LocalDate,
  OneOf,
  OptionalText,
  Phone,
  PhotoIds,
  Place,
  Tagged,
  WebAddress,
  words,
} from './field'

const closed = { additionalProperties: false } as const

const required = (field: Field): Type.TSchema => {
  switch (field.kind) {
    case 'newId':
    case 'ref':
    case 'target':
      return Id
    case 'words':
      return field.blank ? OptionalText(field.max) : words(field.max)
    case 'lines':
      return Type.Array(words(field.max), {
        ...(field.atLeast ? { minItems: field.atLeast } : {}),
        maxItems: field.atMost ?? limit.entries,
        ...(field.within ? { uniqueItems: true } : {}),
      })
    case 'phone':
      return field.mobile ? Phone : Contact
    case 'web':
      return WebAddress
    case 'place':
      return Place
    case 'category':
    case 'brand':
      return Line
    case 'photos':
      return field.max === undefined ? PhotoIds : Type.Array(Id, { maxItems: field.max, uniqueItems: true })
    case 'count':
      return Type.Integer({ minimum: field.min, maximum: field.max })
    case 'yesNo':
      return Type.Boolean()
    case 'date':
      return LocalDate
    case 'instant':
      return Instant
    case 'oneOf':
      return OneOf([...field.of])
    case 'anyOf':
      return Type.Array(OneOf([...field.of]), { maxItems: field.of.length, uniqueItems: true })
    case 'rows':
      return Type.Array(Type.Object(propertiesOf(field.of), closed), {
        ...(field.atLeast ? { minItems: field.atLeast } : {}),
        maxItems: field.max,
      })
  }
}

const schemaOf = (field: Field): Type.TSchema =>
  field.optional === true ? Type.Optional(required(field)) : required(field)

export const propertiesOf = (fields: Fields): Type.TProperties =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]))

type SchemaOf<F extends Field> = F extends { optional: true }
  ? Type.TOptional<Type.TUnsafe<Value<F>>>
  : Type.TUnsafe<Value<F>>

/** The same for an endpoint whose input has these fields besides others. */
export const inputOf = <const F extends Fields>(fields: F) =>
  propertiesOf(fields) as { [Name in keyof F]: SchemaOf<F[Name]> }

type Rows = Readonly<Record<string, { readonly fields: Fields; readonly shown: string }>>

/** What a person can ask of a process, as it arrives. What no person sends is not among it. */
export const commandSchema = <Actions extends Rows>(actions: Actions) =>
  Type.Unsafe<SentCommandOf<Actions>>(
    Tagged(
      'action',
      Object.entries(actions)
        .filter(([, { shown }]) => shown !== 'never')
        .map(([action, { fields }]) => Type.Object({ action: Type.Literal(action), ...propertiesOf(fields) }, closed)),
    ),
  )
