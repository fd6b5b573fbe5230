// The log of anything that runs a course, and whether it is unbroken and tells what is shown.

import { canonical } from '../../domain/log/canonical'
import { verifyChain } from '../../domain/log/chain'
import type { AnyEventRow } from '../../domain/process/event'
import { fold } from '../../domain/process/process'
import { run, type Statement, statement } from '../db/statement'
import type { RequestContext } from '../http/call'
import { type EventRow, linkOf, sha256 } from '../log/link'
import type { State, Typed } from './append'

interface LoggedProcess<S extends State, Event extends Typed> {
  readonly id: string
  readonly events: Readonly<Record<string, AnyEventRow<S>>>
  readonly begin: (event: Event, id: string, at: string) => S | undefined
}

/** The one statement by which a log of this table is read. */
export const logIn = (table: string): Statement<EventRow> =>
  statement<EventRow>(
    `${table}.log`,
    `select version, type, actor_id, actor_role, at, data, prev_hash, hash from ${table}_event
     where district_id = $1 and ${table}_id = $2 order by version`,
  )

export const logBy = <S extends State, Event extends Typed>(
  load: Statement<EventRow>,
  process: LoggedProcess<S, Event>,
) => {
  const read = async ({ db, districtId }: Pick<RequestContext, 'db' | 'districtId'>, id: string) =>
    (await run(db, load, [districtId, id])).map((row) => linkOf<Event>(row))
  return {
    read,
    /** `state` is what is shown. */
    verify: async (call: Pick<RequestContext, 'db' | 'districtId'>, state: S) => {
      const { districtId, id } = state
      const links = await read(call, id)
      const chain = verifyChain({ districtId, kind: process.id, id }, links, state.version, sha256)
      return {
        events: links.length,
        unbroken: chain.unbroken,
        brokenAt: chain.unbroken ? null : chain.brokenAt,
        lastHash: links.at(-1)?.hash ?? null,
        stateMatches: canonical(fold(process, id, links) ?? null) === canonical(state),
      }
    },
  }
}

export const logOf = <S extends State, Event extends Typed>({
  process,
  table,
}: {
  readonly process: LoggedProcess<S, Event>
  readonly table: string
}) => logBy(logIn(table), process)
