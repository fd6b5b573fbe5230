// The answer that a schema describes, taken from a value that may hold more: what the schema does not name is left out.

import type Type from 'typebox'
import type { Frozen } from '../../domain/process/frozen'

/** As much of a schema as is needed to copy by it. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const copied = ({ properties, items, anyOf }: Shape, value: unknown): unknown => {
  if (anyOf !== undefined) {
    // one shape, or null
    const [shape = {}] = anyOf
    return value === null ? null : copied(shape, value)
  }
  if (Array.isArray(value)) return items === undefined ? [...value] : value.map((one) => copied(items, one))
  if (properties === undefined || !isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, shape]) =>
      value[name] === undefined ? [] : [[name, copied(shape, value[name])]],
    ),
  )
}

export const answerBy = <Schema extends Type.TSchema>(
  schema: Schema,
  value: Frozen<Type.Static<Schema>>,
): Type.Static<Schema> => copied(schema, value) as Type.Static<Schema>
