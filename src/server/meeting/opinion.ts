// What people agree on in a meeting, calculated beside the requests: at most every five seconds while people vote, and
// once when voting is closed. Nobody waits for it; anyone who asks gets the last result.

import type { Output } from '../../domain/contract'
import { putLatest } from '../../domain/latest'
import { areResultsShown } from '../../domain/meeting/meeting'
import type { StatementStanding } from '../../domain/opinion/moderation'
import type { PublishedOpinion } from '../../domain/opinion/publish'
import type { PublishedPartition } from '../../domain/opinion/publish-partition'
import type { CastVote } from '../calculation/task'
import { type Calculation, calculationOf } from '../calculation/thread'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import type { Call } from '../http/call'
import type { Services } from '../services'
import type { MeetingRow } from './load'
import { isReadable, presentMeeting } from './snapshot'

const page = statement<CastVote & { readonly key: Uint8Array }>(
  'meeting.votes',
  `select encode(v.voter, 'hex') as voter, v.voter as key, v.statement_id as statement, v.value, v.side from vote v
   where v.district_id = $1 and v.meeting_id = $2 and v.counted and (v.statement_id, v.voter) > ($3::uuid, $4::bytea)
   order by v.statement_id, v.voter limit $5`,
)

const standing = statement<{ id: string; shown: boolean }>(
  'meeting.standings',
  `select s.id, ${isReadable('s')} as shown from statement s where s.district_id = $1 and s.meeting_id = $2`,
)

const pageRows = 20_000
const pauseMs = 5000
const mostKept = 200

type Db = Database | Transaction

async function* pagesOf(db: Db, districtId: string, id: string) {
  let after: readonly [string, Uint8Array] = ['00000000-0000-0000-0000-000000000000', new Uint8Array()]
  for (;;) {
    const rows = await run(db, page, [districtId, id, ...after, pageRows])
    yield rows.map(({ voter, statement: of, value, side }) => ({ voter, statement: of, value, side }))
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageRows) return
    after = [last.statement, last.key]
  }
}

interface Entry {
  readonly startedAt: number
  /** revision of the meeting for which it was calculated */
  readonly revision: number
  readonly running: boolean
  readonly opinion: PublishedOpinion | null
  readonly priorities: ReadonlyMap<string, number>
  readonly names: readonly (readonly [string, string])[]
}

type Entries = Map<string, Entry>

const desks = new WeakMap<Db, Entries>()

const entriesOf = (db: Db): Entries => {
  const entries = desks.get(db) ?? new Map<string, Entry>()
  desks.set(db, entries)
  return entries
}

const keyOf = (districtId: string, id: string): string => `${districtId} ${id}`

const calculate = async (
  { db, log }: Services,
  calculation: Calculation,
  districtId: string,
  { id, ballot, revision, voting }: MeetingRow,
): Promise<void> => {
  const key = keyOf(districtId, id)
  const entries = entriesOf(db)
  const before = entries.get(key)
  const none = { opinion: null, priorities: new Map<string, number>(), names: [] }
  const begun = { ...(before ?? none), startedAt: performance.now(), revision, running: true }
  putLatest(entries, key, begun, mostKept)
  try {
    const rows = await run(db, standing, [districtId, id])
    const standings = rows.map((row): StatementStanding => {
      return { id: row.id, moderation: row.shown ? 1 : -1, meta: false }
    })
    // names are carried over while people look on; what is final depends on the votes alone
    const names = voting === 'open' ? begun.names : []
    const answer = await calculation.opinion(pagesOf(db, districtId, id), { standings, ballot, names })
    entries.set(key, {
      ...begun,
      running: false,
      opinion: answer.opinion,
      priorities: new Map(answer.priorities),
      names: answer.names,
    })
  } catch (error) {
    entries.set(key, { ...begun, running: false })
    log.error({ where: 'opinion', err: error }, 'failed')
  }
}

const isDue = (entry: Entry | undefined, { revision, voting }: MeetingRow): boolean => {
  if (entry === undefined) return true
  if (entry.running || performance.now() - entry.startedAt < pauseMs) {
    // closing voting makes the result final at once
    return !entry.running && entry.revision !== revision && voting === 'closed'
  }
  return entry.opinion === null || voting === 'open' || entry.revision !== revision
}

/** The last result, or null while there is none; sees to it that there will be a newer one. */
const opinionOf = (call: Services, districtId: string, row: MeetingRow): PublishedOpinion | null => {
  const { db } = call
  const calculation = calculationOf(db)
  if (calculation === undefined) return null
  const entry = entriesOf(db).get(keyOf(districtId, row.id))
  if (isDue(entry, row)) void calculate(call, calculation, districtId, row)
  // what was calculated under other settings, or before voting was closed, is not told any more
  const stale = entry !== undefined && entry.revision !== row.revision && row.voting === 'closed'
  return entry === undefined || stale ? null : entry.opinion
}

/** Tickets in the lottery of the next statement, as far as they are known. */
export const prioritiesOf = (db: Db, districtId: string, id: string): ReadonlyMap<string, number> =>
  desks.get(db)?.get(keyOf(districtId, id))?.priorities ?? new Map()

type PublishedAnswer = NonNullable<Output<'meeting.opinion'>['opinion']>

const partitionOf = ({ groups, others, results }: PublishedPartition): PublishedAnswer['everybody'] => ({
  groups: groups.map(({ name, people, representative }) => ({
    name,
    people,
    representative: representative.map((one) => ({
      statement: one.statement,
      side: one.side,
      votes: one.votes,
      seen: one.seen,
      bestAgree: one.bestAgree,
    })),
  })),
  others: others && { names: [...others.names], people: others.people },
  results: results.map((one) => ({
    statement: one.statement,
    groups: [...one.groups],
    others: one.others,
    consensus: one.consensus,
    verdict: one.verdict,
    spread: one.spread,
  })),
})

const answerOf = (opinion: PublishedOpinion): PublishedAnswer => ({
  people: opinion.people,
  statements: opinion.statements.map(({ id, seen, count, division }) => ({ id, seen, count, division })),
  everybody: partitionOf(opinion.everybody),
  declared: opinion.declared && partitionOf(opinion.declared),
  discovered: opinion.discovered && partitionOf(opinion.discovered),
  ungrouped: opinion.ungrouped,
  nullTest: opinion.nullTest && {
    share: opinion.nullTest.share,
    shuffledShares: [...opinion.nullTest.shuffledShares],
    largestShuffledShare: opinion.nullTest.largestShuffledShare,
    passed: opinion.nullTest.passed,
  },
  map: opinion.map.map(({ x, y, people, group }) => ({ x, y, people, group })),
})

export const opinion = async (call: Call<'meeting.opinion'>): Promise<Output<'meeting.opinion'>> => {
  const { districtId, input } = call
  const { row, table } = await presentMeeting(call, input.id)
  if (table.isAppraisal || !areResultsShown(row)) return { state: 'hidden', opinion: null }
  const last = opinionOf(call, districtId, row)
  return last === null ? { state: 'pending', opinion: null } : { state: 'ready', opinion: answerOf(last) }
}
