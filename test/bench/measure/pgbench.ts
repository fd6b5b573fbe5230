// pgbench with the server's own statements: what the database alone can do on the same connections.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RecordedStatement } from './recorded'

export interface Script {
  /** lines that set what differs from one transaction to the next */
  readonly draw: readonly string[]
  readonly statements: readonly RecordedStatement[]
  /** SQL for a parameter that differs from one transaction to the next; undefined: it is always as recorded */
  readonly varied: (value: unknown, index: number) => string | undefined
}

const arrayText = (items: readonly unknown[]): string => `{${items.map((item) => JSON.stringify(item)).join(',')}}`

const written = ({ draw, statements, varied }: Script): { text: string; settings: readonly string[] } => {
  const settings: string[] = []
  const bodies = statements.map(({ sql, values }, which) => {
    const inPlace = values.map((value, index) => {
      if (value === null) return 'null'
      const name = `v${which}_${index}`
      const text = Array.isArray(value) ? arrayText(value) : String(value)
      const expression = varied(value, index)
      if (expression === undefined || expression.includes(':it')) settings.push('-D', `${name}=${text}`)
      return expression?.replaceAll(':it', `:${name}`) ?? `:${name}`
    })
    return `${sql.replace(/\$(\d+)/g, (_all, number: string) => inPlace[Number(number) - 1] ?? 'null')};`
  })
  return { text: [...draw, ...bodies].join('\n'), settings }
}

export interface Pgbench {
  readonly perSecond: number
  readonly mean: number
}

/** Where pgbench is, or undefined: the npm package of PostgreSQL does not carry it. */
export const findPgbench = (bin: string): string | undefined =>
  [join(bin, 'pgbench'), '/usr/bin/pgbench'].find((file) => existsSync(file))

const figure = (printed: string, pattern: RegExp): number => {
  const found = pattern.exec(printed)?.[1]
  if (found === undefined) throw new Error(`pgbench printed something else:\n${printed}`)
  return Number(found)
}

export const runPgbench = async (
  program: string,
  url: string,
  script: Script,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Pgbench> => {
  const folder = mkdtempSync(join(tmpdir(), 'lsl-pgbench-'))
  try {
    const file = join(folder, 'script.sql')
    const { text, settings } = written(script)
    writeFileSync(file, text)
    const { stdout } = await promisify(execFile)(
      program,
      [
        ...['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(seconds)],
        ...[...settings, '-f', file, url],
      ],
      { env: { ...process.env, PGTZ: 'UTC' } },
    ).catch((error: Error) => {
      throw new Error(error.message.slice(-2000))
    })
    return {
      perSecond: figure(stdout, /tps = ([\d.]+)/),
      mean: figure(stdout, /latency average = ([\d.]+) ms/),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
