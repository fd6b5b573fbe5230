// What a bulletin gives account of, read from events and from what stands; its figures are those of `figure.get`.

import { createHash } from 'node:crypto'
import type {
  Account,
  BulletinReading,
  Closed,
  LateItem,
  NotThere,
  OfGroup,
  Shown,
  UnderWay,
} from '../../domain/bulletin/account'
import { type Period, yearUpTo } from '../../domain/bulletin/period'
import { signedStep } from '../../domain/bulletin/process'
import { localDate } from '../../domain/calendar/local-time'
import type { RatingTally } from '../../domain/evaluation/rating'
import { canonical } from '../../domain/log/canonical'
import { lateAt, pressingOf } from '../../domain/matter/dated'
import type { Matter } from '../../domain/matter/matter'
import { countProjects } from '../../domain/matter/project'
import { taskStep } from '../../domain/matter/step'
import type { BulletinQuery, HashQuery } from '../../domain/process/reading'
import { leastAtPlace } from '../../domain/similar/topic'
import { dispatchOf } from '../../domain/trait/dispatch'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import { figuresIn } from '../figure/get'
import { topicsOf } from '../hotspot/topic'
import { bulletinWords as words } from '../locales/bulletin'
import { instantsOf } from '../log/period'
import { newestHead } from '../log/sequence'
import { namesOf } from '../process/shown'

interface Reading {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly at: string
}

const groups = statement<{ id: string; name: string }>(
  'bulletin.groups',
  `select id, name from "group" where district_id = $1 and disabled_at is null order by name, id`,
)

/** One group after the other, in the order of the roster, each by the very function that `figure.get` answers with. */
const groupsIn = async (reading: Reading, { from, to }: Period): Promise<readonly OfGroup[]> => {
  const rows: OfGroup[] = []
  for (const { id, name } of await run(reading.db, groups, [reading.districtId])) {
    const { meetings, participants, opinions, plans, solved } = await figuresIn(reading, { from, to, groupId: id })
    rows.push({ groupId: id, name, meetings, participants, opinions, plans, solved })
  }
  return rows
}

const implemented = statement<{ id: string; number: string; title: string; tasks: Matter['tasks'] }>(
  'bulletin.underWay',
  `select m.id, m.number, m.title, m.state -> 'tasks' as tasks from matter m
   where m.district_id = $1 and m.status in ('open', 'paused') and m.step = '${taskStep}'
     and exists (select 1 from jsonb_array_elements(m.state -> 'tasks') k(task) where k.task ->> 'status' <> 'givenUp')
   order by m.number limit 200`,
)

const underWayNow = async ({ db, districtId }: Reading): Promise<readonly UnderWay[]> =>
  (await run(db, implemented, [districtId])).map(({ id, number, title, tasks }) => {
    const { all, done, overHalf } = countProjects(tasks)
    return { matterId: id, number, title, projects: all, finished: done, overHalf }
  })

const closings = statement<{ id: string; number: string; title: string; tally: RatingTally }>(
  'bulletin.closed',
  `select m.id, m.number, m.title, e.data -> 'tally' as tally
   from matter_event e join matter m on m.district_id = $1 and m.id = e.matter_id
   where e.district_id = $1 and e.type = 'closed' and e.at >= $2::timestamptz and e.at < $3::timestamptz
     and not exists (select 1 from matter_event r where r.district_id = $1 and r.matter_id = e.matter_id
       and r.version > e.version and r.type in ('reopened', 'closed') and r.at < $3::timestamptz)
   order by m.number limit 500`,
)

const closedIn = async ({ db, districtId }: Reading, period: Period): Promise<readonly Closed[]> => {
  const { since, until } = instantsOf(period)
  return (await run(db, closings, [districtId, since, until])).map(({ id, number, title, tally }) => ({
    ...{ matterId: id, number, title, solved: tally.solved, ratings: tally.count },
  }))
}

const showcased = statement<{ kind: string; id: string; number: string; title: string }>(
  'bulletin.shown',
  `select kind, id, number, title from (
     select 'matter' as kind, m.id, m.number, m.title, m.showcased_at as at from matter m
       where m.district_id = $1 and m.showcased_at is not null
     union all select p.kind, p.id, p.number, p.title, (p.state -> 'showcase' ->> 'publishedAt')::timestamptz from paper p
       where p.district_id = $1 and p.kind = 'proposal' and p.state -> 'showcase' ->> 'status' = 'published'
   ) s where s.at >= $2::timestamptz and s.at < $3::timestamptz order by kind, number limit 50`,
)

const shownIn = async ({ db, districtId }: Reading, period: Period): Promise<readonly Shown[]> => {
  const { since, until } = instantsOf(period)
  return (await run(db, showcased, [districtId, since, until])).map(({ kind, id, ...of }) =>
    kind === 'matter' ? { matterId: id, ...of } : { proposalId: id, ...of },
  )
}

const overdue = statement<{ number: string; state: Matter }>(
  'bulletin.late',
  `select m.number, m.state from matter m where m.district_id = $1 and m.status = 'open'
     and (m.due < $2::date or exists (select 1 from jsonb_array_elements(m.state -> 'tasks') k(task)
       where k.task ->> 'status' = 'underWay' and (k.task ->> 'due')::date < $2::date)
     or exists (select 1 from jsonb_array_elements(m.state -> 'dispatches') h(passed)
       where h.passed ->> 'status' = 'sent' and (h.passed ->> 'due')::date < $2::date))
   order by m.number limit 1000`,
)

const lateNow = async (reading: Reading): Promise<readonly LateItem[]> => {
  const { db, districtId, at } = reading
  const rows = await run(db, overdue, [districtId, localDate(at)])
  const late = rows.flatMap(({ number, state }) => lateAt(state, at).map((owed) => ({ number, state, owed })))
  const names = await namesOf(
    { db, districtId },
    late.flatMap(({ state, owed }) => [owed.unitId, owed.personId, state.leadId]),
  )
  return late.map(({ number, state, owed }): LateItem => {
    const unitId = owed.unitId ?? null
    const task = state.tasks.find(({ id }) => id === owed.id)
    const passed = owed.kind === 'dispatch' ? dispatchOf(state, owed.id) : undefined
    const name = names[unitId ?? owed.personId ?? state.leadId ?? ''] ?? ''
    return {
      ...{ matterId: state.id, number, title: state.title, of: owed.id, kind: owed.kind, due: owed.due, unitId },
      what: task?.what ?? passed?.what ?? owed.id,
      who: passed !== undefined && unitId === null ? passed.name : name,
      said: pressingOf(state, owed)?.answer ?? null,
    }
  })
}

const shownTopics = 10

const corrected = statement<{ id: string; number: string }>(
  'bulletin.corrected',
  `select id, number from paper where district_id = $1 and id = $2::uuid and kind = 'bulletin' and step = '${signedStep}'
     and state ->> 'span' = $3 and state ->> 'from' = $4`,
)

const founded = statement<{ date: string }>(
  'bulletin.founded',
  `select (created_at at time zone interval '8 hours')::date as date from district where district_id = $1`,
)

const begun = statement<{ id: string }>(
  'bulletin.begun',
  `select id from paper where district_id = $1 and kind = 'bulletin' and state ->> 'span' = $2 and state ->> 'from' = $3
   limit 1`,
)

export const readBulletin = async (reading: Reading, query: BulletinQuery): Promise<BulletinReading | NotThere> => {
  const { db, districtId } = reading
  const { span, from, to, corrects, byClock = false } = query
  const first = byClock ? await runOne(db, founded, [districtId]) : undefined
  if (first !== undefined && first.date > to) return { because: 'tooEarly' }
  if (byClock && (await runOne(db, begun, [districtId, span, from])) !== undefined) return { because: 'begun' }
  const period = { span, from, to }
  const { name } = await directoryOf(db, districtId)
  const figures = await figuresIn(reading, period)
  const head = await newestHead(db, districtId)
  const account: Account = {
    figures,
    year: await figuresIn(reading, yearUpTo(period)),
    groups: await groupsIn(reading, period),
    underWay: await underWayNow(reading),
    closed: await closedIn(reading, period),
    late: await lateNow(reading),
    shown: await shownIn(reading, period),
    topics: (await topicsOf(reading, period))
      .filter(({ people }) => people >= leastAtPlace)
      .slice(0, shownTopics)
      .map(({ title, category, station, reports }) => ({ title, category, station, reports })),
    ...(head === undefined ? {} : { head }),
  }
  return {
    account,
    title: words.title(name, period),
    summary: words.summary(period, account),
    corrected:
      corrects === undefined ? null : ((await runOne(db, corrected, [districtId, corrects, span, from])) ?? null),
  }
}

const hashOf = (content: object): string => createHash('sha256').update(canonical(content)).digest('hex')

export const readHash = async (_reading: Reading, { content }: HashQuery) => ({ hash: hashOf(content) })
