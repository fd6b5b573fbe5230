// The clock's commands, sent like anybody's: warning of due dates, reminding, and whatever else a kind says is due.

import { isRefusal, type Refusal } from '../../domain/errors'
import type { Reckoning } from '../../domain/process/process'
import type { Database } from '../db/database'
import { run, type Statement, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { type DistrictDirectory, directoryOf } from '../district/directory'
import type { Services } from '../services'
import type { Entry, Read, State } from './append'

type Clocked = Pick<Services, 'db' | 'clock' | 'newId' | 'log'>

const batch = 200
const first = '00000000-0000-0000-0000-000000000000'

/** SQL: the local date of `$3`, the instant of the sweep. China keeps one zone without summer time. */
export const today = "($3::timestamptz at time zone interval '8 hours')::date"

interface Swept<S extends State, Event, Command, L extends Read<S>> {
  readonly process: { readonly id: string; readonly due: (state: S, reckoning: Reckoning) => readonly Command[] }
  readonly load: (
    db: Database,
    directory: DistrictDirectory,
    state: S,
    command: Command,
    at: string,
  ) => Promise<L | undefined>
  readonly decide: (loaded: L, command: Command) => readonly Event[] | Refusal
  readonly append: (db: Database, loaded: L, events: readonly Event[], entry: Entry) => Promise<unknown>
}

/** The one statement that finds what may have something due; `candidates` is SQL about the rows `t`. */
const sweptIn = (table: string, candidates: string): Statement<{ state: object }> =>
  statement<{ state: object }>(
    `${table}.sweep`,
    `select t.state from ${table} t where t.district_id = $1 and t.id > $2 and (${candidates}) order by t.id limit ${batch}`,
  )

export const sweepingBy = <S extends State, Event, Command extends { readonly action: string }, L extends Read<S>>(
  /** of rows after this id */
  find: (db: Database, districtId: string, after: string, at: string) => Promise<readonly { state: object }[]>,
  { process, load, decide, append }: Swept<S, Event, Command, L>,
) => {
  const send = async (
    { db, clock, newId }: Clocked,
    directory: DistrictDirectory,
    state: S,
    command: Command,
  ): Promise<void> => {
    const at = clock()
    const loaded = await load(db, directory, state, command, at)
    if (loaded === undefined) return
    const events = decide(loaded, command)
    // somebody was quicker, and there is nothing left to say; a lost race is looked at again by the next sweep
    if (isRefusal(events)) return
    await append(db, loaded, events, { actorId: null, actorRole: 'clock', at, request: null, newId })
  }

  const sweepDistrict = async (services: Clocked, districtId: string): Promise<void> => {
    const { db, clock, log } = services
    const directory = await directoryOf(db, districtId)
    for (let after: string | undefined = first; after !== undefined; ) {
      const states: S[] = (await find(db, districtId, after, clock())).map(({ state }) => state as S)
      for (const state of states) {
        for (const command of process.due(state, {
          at: clock(),
          calendar: directory.calendar,
          terms: directory.setting.terms,
        })) {
          // one that cannot be dealt with must not keep the clock from all others
          await send(services, directory, state, command).catch((error: unknown) =>
            log.error({ err: error, [process.id]: state.id, action: command.action }, 'sweep'),
          )
        }
      }
      after = states.length < batch ? undefined : states.at(-1)?.id
    }
  }

  return async (services: Clocked): Promise<void> => {
    for (const districtId of await allDistricts(services.db)) await sweepDistrict(services, districtId)
  }
}

export const sweeping = <S extends State, Event, Command extends { readonly action: string }, L extends Read<S>>(
  kind: Swept<S, Event, Command, L> & { readonly table: string; readonly candidates: string },
) => {
  const due = sweptIn(kind.table, kind.candidates)
  return sweepingBy((db, districtId, after, at) => run(db, due, [districtId, after, at]), kind)
}
