// Topics that many tell of, read from the reports of a period by the words that the index of similar texts goes by.

import { putLatest } from '../../domain/latest'
import { opening } from '../../domain/similar/pair'
import { leastAtPlace, type Message, mostOf, peopleIn, topicsIn } from '../../domain/similar/topic'
import { draftFrom } from '../../domain/text/private/draft'
import { masked } from '../../domain/text/private/mask'
import { calculationOf } from '../calculation/thread'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import { AppError } from '../http/app-error'
import { instantsOf } from '../log/period'

interface Reading {
  readonly db: Database | Transaction
  readonly districtId: string
}

interface Hotspot {
  readonly reportId: string
  readonly title: string
  readonly category: string
  readonly station: string
  readonly reports: number
  readonly people: number
  /** the matter that most of them belong to */
  readonly matterId: string | null
}

/** What one reading of topics may take in: the newest. */
const mostTold = 1000

interface ReportRow {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly place: string
  readonly category: string
  readonly station: string
  readonly group_id: string
  readonly reporter_id: string | null
  readonly matter_id: string | null
}

/** Who says no place has stood at the station whose code they scanned: what they tell of is near it. */
const reportsIn = statement<ReportRow>(
  'hotspot.told',
  `select r.id, r.title, left(r.text, ${opening}) as text, coalesce(r.place, s.place, '') as place,
     coalesce(r.category, '') as category, coalesce(s.name, '') as station, r.group_id, r.reporter_id, r.matter_id
   from report r left join station s on s.district_id = $1 and s.id = r.station_id
   where r.district_id = $1 and r.submitted_at >= $2::timestamptz and r.submitted_at < $3::timestamptz
     and r.status <> 'withdrawn' and ($4::uuid[] is null or r.group_id = any($4::uuid[]))
   order by r.submitted_at desc, r.id limit ${mostTold}`,
)

const messageOf = ({ id, title, text, place, reporter_id: by }: ReportRow): Message => ({ id, title, text, place, by })

interface Period {
  readonly from: string
  readonly to: string
}

/** The words of one report stand for all; numbers and rooms of people are left out of them. */
const read = async (
  { db, districtId }: Reading,
  period: Period,
  groupIds: readonly string[] | null,
): Promise<readonly Hotspot[]> => {
  const { since, until } = instantsOf(period)
  const rows = await run(db, reportsIn, [districtId, since, until, groupIds])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const asked = { districtId, messages: rows.map(messageOf) }
  const topics = (await calculationOf(db)?.topics(asked)) ?? topicsIn(districtId, asked.messages)
  return topics.flatMap((ids): readonly Hotspot[] => {
    const own = ids.flatMap((id) => byId.get(id) ?? [])
    const [middle] = own
    if (middle === undefined) return []
    const station = mostOf(own.map((row) => row.station).filter(Boolean))
    return [
      {
        reportId: middle.id,
        title: draftFrom(masked(middle.title)),
        category: mostOf(own.map((row) => row.category).filter(Boolean))?.value ?? '',
        station: station !== undefined && station.count >= leastAtPlace ? station.value : '',
        reports: own.length,
        people: peopleIn(own.map(({ id, reporter_id: by }) => ({ id, by }))),
        matterId: mostOf(own.flatMap((row) => row.matter_id ?? []))?.value ?? null,
      },
    ]
  })
}

interface Shared {
  /** null while it is being calculated */
  readonly doneAt: number | null
  readonly topics: Promise<readonly Hotspot[]>
}

/** An answer is given to everybody who asks for the same until it is so old. */
const freshMs = 60_000
const mostKept = 40
/** Further ones are asked to come again: each takes seconds of a thread. */
const mostAtOnce = 4

const answers = new WeakMap<Database | Transaction, Map<string, Shared>>()

const isFresh = ({ doneAt }: Shared): boolean => doneAt === null || performance.now() - doneAt < freshMs

export const topicsOf = (
  reading: Reading,
  { from, to }: Period,
  groupIds: readonly string[] | null = null,
): Promise<readonly Hotspot[]> => {
  const kept = answers.get(reading.db) ?? new Map<string, Shared>()
  answers.set(reading.db, kept)
  for (const [key, shared] of kept) if (!isFresh(shared)) kept.delete(key)
  const key = JSON.stringify([reading.districtId, from, to, groupIds === null ? null : [...groupIds].sort()])
  const known = kept.get(key)
  if (known !== undefined) return known.topics
  if ([...kept.values()].filter(({ doneAt }) => doneAt === null).length >= mostAtOnce) throw new AppError('unavailable')
  const topics = read(reading, { from, to }, groupIds)
  putLatest(kept, key, { doneAt: null, topics }, mostKept)
  topics.then(
    () => kept.set(key, { doneAt: performance.now(), topics }),
    () => kept.delete(key),
  )
  return topics
}
