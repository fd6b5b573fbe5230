// The kinds of field that inputs and outputs are made of.

import Type from 'typebox'
import { limit } from '../limit'
import { contactPattern, mobilePattern } from '../people/phone'
import { invisible } from '../text/visible'

/** No control characters but tab and line breaks, no lone surrogates (patterns run in Unicode mode). */
const legible = '[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF]*'

export const words = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: `^(?=[\\s\\S]*[^${invisible}])${legible}$` })

export const Id = Type.String({
  format: 'uuid',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
})

export const Line = words(limit.line)
export const Reason = words(limit.reason)
export const Text = words(limit.text)
export const Long = words(limit.long)
export const OptionalText = (maxLength: number) => Type.String({ maxLength, pattern: `^${legible}$` })
/** Local date, `YYYY-MM-DD`. */
export const LocalDate = Type.String({ format: 'date', pattern: '^20\\d\\d-\\d\\d-\\d\\d$' })
/** ISO instant in UTC. */
export const Instant = Type.String({ format: 'date-time', maxLength: 30 })
export const PhotoIds = Type.Array(Id, { maxItems: limit.photos, uniqueItems: true })
/** An https address without spaces or quotes. */
export const WebAddress = Type.String({ maxLength: 300, pattern: '^https://[^\\s"\'<>\\\\]+$' })
export const Phone = Type.String({ pattern: mobilePattern.source })
export const Contact = Type.String({ pattern: contactPattern.source })
/** Opaque position in a keyset listing. */
const Cursor = Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_-]*$' })
export const Count = Type.Integer({ minimum: 0 })

/** GCJ-02 degrees within China. */
export const Lng = Type.Number({ minimum: 73, maximum: 136 })
export const Lat = Type.Number({ minimum: 3, maximum: 54 })

export const Place = Type.Object(
  {
    text: Line,
    lng: Type.Optional(Lng),
    lat: Type.Optional(Lat),
  },
  { additionalProperties: false },
)

/** One of the given words, as the type of their union. */
export const OneOf = <const Words extends string[]>(words: readonly [...Words]) => Type.Enum(words)

/**
 * One of several objects told apart by a tag field. A refusal names what is wrong with the one whose tag matches, not
 * every alternative.
 */
export const Tagged = <Schema extends Type.TObject>(tag: string, schemas: readonly Schema[]) =>
  Type.Unsafe<Type.Static<Schema>>({
    type: 'object',
    required: [tag],
    discriminator: { propertyName: tag },
    oneOf: schemas,
  })

export const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

/** What comes of checking a chain of events. */
export const ChainCheck = Type.Object({
  events: Count,
  unbroken: Type.Boolean(),
  /** version of the first event that does not fit */
  brokenAt: Nullable(Type.Integer()),
  lastHash: Nullable(Type.String()),
  /** does folding the events give the row that is shown */
  stateMatches: Type.Boolean(),
})

/** A page of rows and where the next page starts; null on the last. */
export const PageOf = <Schema extends Type.TSchema>(row: Schema) =>
  Type.Object({ rows: Type.Array(row), next: Nullable(Type.String()) })

export const PageInput = {
  after: Type.Optional(Cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limit.pageMax })),
}

/** An .xlsx file in base64. */
export const Xlsx = Type.String({ minLength: 4, maxLength: 500_000, pattern: '^[A-Za-z0-9+/]+={0,2}$' })

/** A picture as answers give it: addresses that work without a session for a limited time. */
export const Photo = Type.Object({ id: Id, url: Type.String(), thumb: Type.String() })

export const Done = Type.Object({ done: Type.Literal(true) })
