// Statements that the embedded engine keeps by their names once it has read them: reading one takes it several times as long as
// running it.

import { type PGlite, parse, protocol } from '@electric-sql/pglite'
import type { Rows } from './driver'

const { serialize } = protocol

interface Kept {
  readonly name: string
  /** of the values, in their order */
  readonly types: readonly number[]
}

export interface Prepared {
  /** To be called where no other statement can come between. */
  run(name: string, sql: string, values: readonly unknown[]): Promise<Rows>
  /** The tables are others now, and what a statement answers may be. */
  forget(): void
}

export const preparedOn = (engine: PGlite): Prepared => {
  const kept = new Map<string, Kept>()
  /** the engine lets no name go: each reading takes a new one */
  let read = 0

  const send = async (...parts: readonly Uint8Array[]) =>
    (await engine.execProtocol(Buffer.concat([...parts, serialize.sync()]))).messages

  const prepare = async (of: string, text: string): Promise<Kept> => {
    read += 1
    const name = `s${read}`
    const messages = await send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }))
    const made = { name, types: parse.parseDescribeStatementResults(messages) }
    kept.set(of, made)
    return made
  }

  const written = (value: unknown, type: number | undefined): string | null => {
    if (value === null || value === undefined) return null
    const write = type === undefined ? undefined : engine.serializers[type]
    return write === undefined ? String(value) : write(value)
  }

  return {
    run: async (of, sql, values) => {
      const { name, types } = kept.get(of) ?? (await prepare(of, sql))
      const messages = await send(
        serialize.bind({ statement: name, values: values.map((value, index) => written(value, types[index])) }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
      )
      const [result] = parse.parseResults(messages, engine.parsers)
      return { rows: (result?.rows ?? []) as Rows['rows'], affected: result?.affectedRows }
    },
    forget: () => kept.clear(),
  }
}
