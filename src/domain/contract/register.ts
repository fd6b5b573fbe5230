// The schemas of a register's endpoints, from its record.

import Type from 'typebox'
import type { Value } from '../process/field'
import type { EntryOf, Register } from '../register/register'
import { propertiesOf } from './command'
import { Count, Id, Line } from './field'

/** Grows with every change; a save that names the one it was made from never undoes another. */
export const Version = Count

/** Of one of several, absent means: as it is, or the first. */
type Saved<R extends Register> = {
  [Name in keyof R['fields']]: R['fields'][Name] extends { kind: 'oneOf' }
    ? Type.TOptional<Type.TUnsafe<Value<R['fields'][Name]>>>
    : Type.TUnsafe<Value<R['fields'][Name]>>
}

/** One entry as it is saved. */
export const entryInput = <const R extends Register>({ fields }: R) => {
  const asked = Object.entries(propertiesOf(fields)).map(
    ([name, schema]) => [name, fields[name]?.kind === 'oneOf' ? Type.Optional(schema) : schema] as const,
  )
  return {
    id: Id,
    name: Line,
    ...(Object.fromEntries(asked) as Saved<R>),
    disabled: Type.Boolean(),
    version: Type.Optional(Version),
  }
}

/** All entries that one may see. */
export const entryRows = <const R extends Register>({ fields, counts }: R) =>
  Type.Object({
    rows: Type.Array(
      Type.Unsafe<EntryOf<R>>(
        Type.Object({
          id: Id,
          name: Type.String(),
          ...propertiesOf(fields),
          ...Object.fromEntries(counts.map((name) => [name, Count])),
          disabled: Type.Boolean(),
          mergedInto: Type.Optional(Id),
          version: Version,
        }),
      ),
    ),
  })

/** One that is merged into another. */
export const mergeInput = { id: Id, into: Id, version: Type.Optional(Version) }
