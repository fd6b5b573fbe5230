// Carrying out what was asked for together, when its moment to be taken back is over: each command for itself, with the
// rights that the person has now, under the request id that it was given. A person who stops in the middle is followed by
// another, and what was done already is answered as the first time.

import { later } from '../../domain/calendar/local-time'
import type { ListedKind } from '../../domain/desk/filter'
import type { ErrorCode } from '../../domain/errors'
import type { Actor, Holding } from '../../domain/people/role'
import { run, runOne, statement } from '../db/statement'
import { AppError } from '../http/app-error'
import type { Call, Handlers, RequestContext } from '../http/call'
import { handleOf } from '../http/route'
import type { Services } from '../services'
import { inherited, standIns } from '../session/who'
import type { BulkItem, BulkOutcome } from './ask'

/** Milliseconds that somebody who carries one out is believed to be alive. */
const lease = 5 * 60_000

interface Claimed {
  readonly id: string
  readonly person_id: string
  readonly items: readonly BulkItem[]
}

/** Of what is asked for in the table `d`: whose moment is over, and nobody carries it out. */
const isDue = (at: string): string =>
  `d.state in ('waiting', 'running') and d.run_at <= ${at} and (d.lease_until is null or d.lease_until <= ${at})`

const places = statement<{ district_id: string }>(
  'bulk.districts',
  `select distinct d.district_id from bulk d where ${isDue('$1')} order by d.district_id`,
)

const claim = statement<Claimed>(
  'bulk.claim',
  `update bulk b set state = 'running', lease_until = $3
   where b.district_id = $1 and b.id in (
     select d.id from bulk d where d.district_id = $1 and ${isDue('$2')} order by d.run_at limit 5 for update skip locked)
   returning b.id, b.person_id, b.items`,
)

const finish = statement<never>(
  'bulk.finish',
  `update bulk set state = 'done', outcomes = $3::jsonb, lease_until = null where district_id = $1 and id = $2`,
)

const findHoldings = statement<{ holdings: readonly Holding[] }>(
  'bulk.holdings',
  `select coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'placeId', h.place_id)) from holding h
     where h.district_id = $1 and h.person_id = p.id), '[]') as holdings
   from person p where p.district_id = $1 and p.id = $2 and p.deleted_at is null and p.disabled_at is null`,
)

/** As at signing in: also what somebody stands in for, and what was merged into theirs. */
const actorOf = async ({ db }: Services, districtId: string, personId: string): Promise<Actor> => {
  const held = (await runOne(db, findHoldings, [districtId, personId]))?.holdings
  if (held === undefined) return { kind: 'nobody' }
  const standing = [...held, ...(await standIns(db, districtId, held))]
  return { kind: 'person', personId, holdings: [...standing, ...(await inherited(db, districtId, standing))] }
}

const refusalOf = async (work: Promise<unknown>): Promise<ErrorCode | null> => {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const endpointOf = { report: 'report.act', matter: 'matter.act', proposal: 'paper.act' } as const

const inputOf = (kind: ListedKind, { id, requestId, command }: Omit<BulkItem, 'kind'>): object =>
  kind === 'proposal' ? { id, requestId, paper: { kind, command } } : { id, requestId, command }

const carryOut = async (
  services: Services,
  handlers: Handlers,
  districtId: string,
  { person_id: personId, items }: Claimed,
): Promise<readonly BulkOutcome[]> => {
  const actor = await actorOf(services, districtId, personId)
  const outcomes: BulkOutcome[] = []
  // one after the other: several may be about one matter
  for (const { kind, id, requestId, command } of items) {
    const context: Omit<RequestContext, 'name' | 'input'> = {
      ...services,
      ...{ actor, districtId, requestId, at: services.clock() },
      ...{ sessionId: null, address: '', origin: '', device: '' },
    }
    const carried = { ...context, name: endpointOf[kind], input: inputOf(kind, { id, requestId, command }) }
    const work = {
      report: () => handleOf<'report.act'>('command', handlers['report.act'])(carried as Call<'report.act'>),
      matter: () => handleOf<'matter.act'>('command', handlers['matter.act'])(carried as Call<'matter.act'>),
      proposal: () => handleOf<'paper.act'>('command', handlers['paper.act'])(carried as Call<'paper.act'>),
    }
    outcomes.push({ id, refused: await refusalOf(work[kind]()) })
  }
  return outcomes
}

const performIn = async (services: Services, handlers: Handlers, districtId: string): Promise<number> => {
  const { db, clock, log } = services
  const due = await run(db, claim, [districtId, clock(), later(clock(), lease)])
  for (const one of due) {
    try {
      const outcomes = await carryOut(services, handlers, districtId, one)
      await run(db, finish, [districtId, one.id, JSON.stringify(outcomes)])
    } catch (error) {
      // it is taken up again when the lease is over
      log.error({ err: error, bulk: one.id }, 'bulk')
    }
  }
  return due.length
}

/** Everything whose moment is over, one district after the other. Answers how many were carried out. */
export const performBulks = async (services: Services, handlers: Handlers): Promise<number> => {
  let count = 0
  for (const { district_id: districtId } of await run(services.db, places, [services.clock()]))
    count += await performIn(services, handlers, districtId)
  return count
}
