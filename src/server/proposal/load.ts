// Reading the proposals of a plenary, and the names that their papers print.

import { type Proposal, proposersOf } from '../../domain/proposal/proposal'
import { run, statement } from '../db/statement'
import type { RequestContext } from '../http/call'
import { namesOf } from '../process/shown'

interface Row {
  readonly state: object
}

const findNumbered = statement<Row>(
  'proposal.numbered',
  `select t.state from paper t join series_number s on s.district_id = $1 and s.paper_id = t.id and s.kind = 'proposal'
   where t.district_id = $1 and t.kind = 'proposal' and s.series = $2 order by s.n`,
)

const findOthers = statement<Row>(
  'proposal.unnumbered',
  `select t.state from paper t where t.district_id = $1 and t.kind = 'proposal' and t.reach <> 'own'
     and not exists (select 1 from series_number s where s.district_id = $1 and s.paper_id = t.id)
     and t.state -> 'past' is null and t.opened_at > $2::timestamptz order by t.id`,
)

const seriesBegan = statement<{ at: string | null }>(
  'proposal.began',
  `select min(t.opened_at) - interval '92 days' as at from paper t
   join series_number s on s.district_id = $1 and s.paper_id = t.id and s.kind = 'proposal'
   where t.district_id = $1 and s.series = $2`,
)

const proposalIn = ({ state }: Row): Proposal => state as Proposal

type Reading = Pick<RequestContext, 'db' | 'districtId'>

/** Those that have a number of this plenary, in its order; and with them what was handed in since and has none. */
export const proposalsOf = async ({ db, districtId }: Reading, series: string, isNow: boolean) => {
  const numbered = (await run(db, findNumbered, [districtId, series])).map(proposalIn)
  if (!isNow) return numbered
  const [began] = await run(db, seriesBegan, [districtId, series])
  const since = began?.at ?? '2000-01-01T00:00:00.000Z'
  return [...numbered, ...(await run(db, findOthers, [districtId, since])).map(proposalIn)]
}

export type NameOf = (id: string | null | undefined) => string

export const namesIn = async (call: Reading, all: readonly Proposal[]): Promise<NameOf> => {
  const ids = all.flatMap((of) => [
    ...proposersOf(of),
    ...[of.bodyId, of.mainUnitId, of.assistUnitId],
    ...of.undertakings.map(({ unitId }) => unitId),
  ])
  const names = await namesOf(call, ids)
  return (id) => (id === null || id === undefined ? '' : (names[id] ?? ''))
}
