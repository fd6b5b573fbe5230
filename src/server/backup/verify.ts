// Whether a whole database is sound: every chain of events unbroken and telling what is shown, every picture there with the
// bytes that were stored, and the key the one that opens what is sealed.

import { createHash } from 'node:crypto'
import { canonical } from '../../domain/log/canonical'
import { verifyChain } from '../../domain/log/chain'
import { fold } from '../../domain/process/process'
import { processes } from '../../domain/process/registry'
import type { Database } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { keyOf } from '../file/key'
import { bytesOf, type FileStore } from '../file/store'
import { checkLog, type LogFault } from '../log/check'
import { type EventRow, linkOf, sha256 } from '../log/link'
import type { OwnHeads } from '../log/own-head'
import { openSealed, printOf, type Secret } from '../secret'

/** What is wrong with one thing, by its kind and id. */
export interface Fault {
  readonly kind: string
  readonly id: string
  readonly what: 'chain' | 'state' | 'missing' | 'altered' | 'key' | LogFault['what']
}

export interface Verified {
  readonly subjects: number
  readonly events: number
  readonly pictures: number
  readonly faults: readonly Fault[]
}

/** Subjects and files are read so many at once. */
const step = 200

interface SubjectRow {
  readonly id: string
  readonly kind: string
  readonly state: { readonly version: number }
  readonly log: readonly EventRow[]
}

const subjectTables = ['report', 'matter', 'paper'] as const

const log = (table: string): string => `coalesce((
     select jsonb_agg(jsonb_build_object('version', e.version, 'type', e.type, 'actor_id', e.actor_id, 'actor_role', e.actor_role,
       'at', e.at, 'data', e.data, 'prev_hash', e.prev_hash, 'hash', e.hash) order by e.version)
     from ${table}_event e where e.district_id = $1 and e.${table}_id = t.id), '[]') as log`

const pages = Object.fromEntries(
  subjectTables.map((table) => [
    table,
    statement<SubjectRow>(
      `verify.page.${table}`,
      `select t.id, ${table === 'paper' ? 't.kind' : `'${table}'`} as kind, t.state, ${log(table)}
       from ${table} t where t.district_id = $1 and t.id > $2 order by t.id limit $3`,
    ),
  ]),
) as Record<(typeof subjectTables)[number], ReturnType<typeof statement<SubjectRow>>>

interface FileRow {
  readonly id: string
  readonly type: string
  readonly kind: string
  readonly sha256: string
  readonly cover: number
  readonly original: string | null
}

const filePage = statement<FileRow>(
  'verify.file',
  'select id, type, kind, sha256, cover, original from file where district_id = $1 and id > $2 order by id limit $3',
)

const keyPrint = statement<{ key_print: string }>('verify.keyPrint', 'select key_print from deployment')

const sealedPage = statement<{ id: string; phone_enc: string | null; name_enc: string | null }>(
  'verify.person',
  `select id, phone_enc, name_enc from person
   where district_id = $1 and id > $2 and (phone_enc is not null or name_enc is not null) order by id limit $3`,
)

const first = '00000000-0000-0000-0000-000000000000'

async function* paged<Row extends { readonly id: string }>(
  db: Database,
  which: ReturnType<typeof statement<Row>>,
  districtId: string,
): AsyncGenerator<Row> {
  let after = first
  for (;;) {
    const rows = await run(db, which, [districtId, after, step])
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < step) return
    after = last.id
  }
}

const faultOf = (districtId: string, { id, kind, state, log: rows }: SubjectRow): Fault['what'] | undefined => {
  // inside JSON the database writes instants its own way
  const links = rows.map((row) => linkOf<{ type: string }>({ ...row, at: new Date(row.at).toISOString() }))
  if (!verifyChain({ districtId, kind, id }, links, state.version, sha256).unbroken) return 'chain'
  const process: unknown = Reflect.get(processes, kind)
  if (process === undefined) return undefined
  const folded = fold(process as Parameters<typeof fold>[0], id, links as Parameters<typeof fold>[2])
  return canonical(folded ?? null) === canonical(state) ? undefined : 'state'
}

const bytesFault = async (store: FileStore, key: string, sha256: string): Promise<Fault['what'] | undefined> => {
  const bytes = await bytesOf(store, key)
  if (bytes === undefined) return 'missing'
  return createHash('sha256').update(bytes).digest('base64url') === sha256 ? undefined : 'altered'
}

const fileFault = async (store: FileStore, districtId: string, row: FileRow): Promise<Fault['what'] | undefined> => {
  const { id, type, kind, sha256, cover, original } = row
  const fault = await bytesFault(store, keyOf(districtId, id, type, 'full', cover), sha256)
  if (fault !== undefined || kind !== 'picture') return fault
  if ((await bytesOf(store, keyOf(districtId, id, type, 'thumb', cover))) === undefined) return 'missing'
  return original === null ? undefined : bytesFault(store, keyOf(districtId, id, type), original)
}

const opens = (secret: Secret, sealed: string | null): boolean => {
  if (sealed === null) return true
  try {
    openSealed(secret, sealed)
    return true
  } catch {
    return false
  }
}

const ofDistrict = async (
  db: Database,
  store: FileStore | null,
  secret: Secret,
  districtId: string,
  own: OwnHeads[string] | undefined,
) => {
  const faults: Fault[] = []
  let [subjects, events, pictures] = [0, 0, 0]
  for (const table of subjectTables) {
    for await (const row of paged(db, pages[table], districtId)) {
      subjects += 1
      events += row.log.length
      const what = faultOf(districtId, row)
      if (what !== undefined) faults.push({ kind: row.kind, id: row.id, what })
    }
  }
  if (store !== null) {
    for await (const row of paged(db, filePage, districtId)) {
      pictures += 1
      const what = await fileFault(store, districtId, row)
      if (what !== undefined) faults.push({ kind: 'file', id: row.id, what })
    }
  }
  for await (const { id, phone_enc, name_enc } of paged(db, sealedPage, districtId)) {
    if (!opens(secret, phone_enc) || !opens(secret, name_enc)) faults.push({ kind: 'person', id, what: 'key' })
  }
  faults.push(...(await checkLog(db, secret, districtId, new Date().toISOString(), own)))
  return { subjects, events, pictures, faults }
}

/** Without a store the pictures are left out; `own`: what was signed on this machine, which an older backup need not hold. */
export const verifyAll = async (
  db: Database,
  store: FileStore | null,
  secret: Secret,
  own: OwnHeads = {},
): Promise<Verified> => {
  const print = (await runOne(db, keyPrint, []))?.key_print
  const faults: Fault[] =
    print === undefined || print === printOf(secret) ? [] : [{ kind: 'key', id: print, what: 'key' }]
  const sum = { subjects: 0, events: 0, pictures: 0 }
  for (const districtId of await allDistricts(db)) {
    const one = await ofDistrict(db, store, secret, districtId, own[districtId])
    sum.subjects += one.subjects
    sum.events += one.events
    sum.pictures += one.pictures
    faults.push(...one.faults)
  }
  return { ...sum, faults }
}
