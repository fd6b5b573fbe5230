// `npm run witness -- https://example.gov.cn FILE`: for a newspaper, a university or the city. Run it every hour; it keeps
// what it saw in the file and ends with 1, crying out, when the log was rewritten. It needs no database and no secret.

import { readFile, rename, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { pathArgument } from '../backup/path-argument'
import { alarms, witnessed, witnessUsage } from '../locales/witness'
import { follow, type Seen } from './follow'
import { witnessName } from './name'

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** How often one question is asked again when the server has no time for it. */
const maxTries = 20

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { district: { type: 'string' } } })
  const [address, file] = positionals
  if (address === undefined || file === undefined) {
    print(witnessUsage)
    process.exitCode = 2
    return
  }
  const path = pathArgument(file)
  const headers = {
    'user-agent': witnessName,
    ...(values.district === undefined ? {} : { 'x-district': values.district }),
  }
  const get = async (name: string): Promise<Record<string, unknown>> => {
    const url = `${address.replace(/\/+$/, '')}/api/${name}`
    for (let tries = 0; ; tries += 1) {
      const answer = await fetch(url, { headers, signal: AbortSignal.timeout(60_000) })
      if (answer.ok) return (await answer.json()) as Record<string, unknown>
      // a long log is read slower than it could be: the server says when it may go on
      const seconds = Number(answer.headers.get('retry-after'))
      if (!(answer.status === 429 || answer.status === 503) || !(seconds > 0) || tries >= maxTries)
        throw new Error(`${url}: ${answer.status}`)
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    }
  }
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  const before = kept === undefined ? undefined : (JSON.parse(kept) as Seen)
  const outcome = await follow(before, {
    newest: async () => {
      const { publicKey, rows } = (await get('log.heads')) as {
        publicKey: string
        rows: readonly (Seen['head'] & { readonly signature: string })[]
      }
      const [head] = rows
      return head === undefined ? undefined : { publicKey, head, signature: head.signature }
    },
    leaves: async (from) => (await get(`log.leaves?from=${from}`)).rows as readonly (string | null)[],
    consistency: async (from, to) => (await get(`log.consistency?from=${from}&to=${to}`)).proof as readonly string[],
  })
  if ('alarm' in outcome) {
    print(alarms[outcome.alarm])
    process.exitCode = 1
    return
  }
  await writeFile(`${path}.draft`, `${JSON.stringify(outcome.seen, null, 2)}\n`)
  await rename(`${path}.draft`, path)
  print(witnessed(outcome.seen.head.size, outcome.seen.head.root, outcome.seen.head.at))
}

main().catch((error: unknown) => {
  print(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
