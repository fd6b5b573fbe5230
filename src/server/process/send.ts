// Commands that follow from something else that was just done: sent to whatever runs a course, inside the transaction of that,
// judged like anybody's.

import { isRefusal, type Refusal } from '../../domain/errors'
import { type Command, decide, matterRules } from '../../domain/matter/action'
import { type Actor, clock, personIdOf } from '../../domain/people/role'
import type { AnyPaper } from '../../domain/process/paper'
import type { Processes } from '../../domain/process/registry'
import { capacityFor, decide as decideBy } from '../../domain/process/rules'
import type { SuccessionCommand } from '../../domain/process/succession'
import { type AnyReportCommand, reportRules } from '../../domain/report/action'
import { decideReport } from '../../domain/report/process'
import type { Database, Transaction } from '../db/database'
import type { DistrictDirectory } from '../district/directory'
import { AppError } from '../http/app-error'
import { appendToMatter } from '../matter/append'
import { loadMatter } from '../matter/load'
import { appendPaper, loadPaper } from '../paper/store'
import { appendToReport } from '../report/append'
import { loadReport } from '../report/load'
import type { Entry } from './append'

export interface Sending {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly at: string
  readonly newId: () => string
  /** what runs a course here */
  readonly processes: Processes
  /** the clock unless somebody does it */
  readonly by?: Actor
}

/** How often one that others change at the same time is looked at again. */
const maxTries = 5

interface Sent<L, Event> {
  /** as it is now; undefined when there is none */
  readonly load: () => Promise<L | undefined>
  readonly decide: (loaded: L) => readonly Event[] | Refusal
  readonly capacity: (loaded: L) => string | undefined
  /** undefined when somebody else was quicker */
  readonly append: (loaded: L, events: readonly Event[], entry: Entry) => Promise<object | undefined>
}

/** Carries a command out; one that there is no need for any more is let be. Throws `movedOn`. */
const sendBy = async <L, Event>(call: Sending, { load, decide, capacity, append }: Sent<L, Event>): Promise<void> => {
  const { at, newId, by: actor = clock } = call
  for (let tries = 0; tries < maxTries; tries += 1) {
    const loaded = await load()
    if (loaded === undefined) return
    const events = decide(loaded)
    if (isRefusal(events)) return
    const actorRole = capacity(loaded) ?? actor.kind
    if (await append(loaded, events, { actorId: personIdOf(actor), actorRole, at, request: null, newId })) return
  }
  throw new AppError('movedOn')
}

export const sendToMatter = (
  call: Sending,
  directory: DistrictDirectory,
  id: string,
  command: Command,
): Promise<void> => {
  const { db, districtId, at, by: actor = clock } = call
  return sendBy(call, {
    load: () => loadMatter(db, directory, { districtId, id, command, actor, at, requestId: null }),
    decide: ({ state, context }) => decide(state, command, context),
    capacity: ({ state, context }) => capacityFor(matterRules, matterRules.held(state, context), command.action),
    append: (loaded, events, entry) => appendToMatter(db, loaded, events, entry),
  })
}

export const sendToReport = (
  call: Sending,
  directory: DistrictDirectory,
  id: string,
  command: AnyReportCommand,
): Promise<void> => {
  const { db, districtId, at, by: actor = clock } = call
  return sendBy(call, {
    load: () =>
      loadReport(db, directory, { districtId, id, actor, trackingHash: null, at, requestId: null, pictures: [] }),
    decide: ({ state, context }) => decideReport(state, command, context),
    capacity: ({ state, context }) => capacityFor(reportRules, reportRules.held(state, context), command.action),
    append: (loaded, events, entry) => appendToReport(db, loaded, events, entry),
  })
}

/** By the clock, no matter who caused it: a kind calls the roles that act on it by names of its own. */
export const sendToPaper = (
  call: Sending,
  directory: DistrictDirectory,
  process: AnyPaper,
  id: string,
  command: SuccessionCommand,
): Promise<void> => {
  const { by: _by, ...byClock } = call
  const { db, districtId, at } = call
  const request = { districtId, id, actor: clock, at, requestId: null, pictures: [], command }
  return sendBy(byClock, {
    load: () => loadPaper(db, process, directory, request),
    decide: ({ state, context }) => decideBy(process, state, command, context),
    capacity: ({ state, context }) => capacityFor(process, process.held(state, context), command.action),
    append: (loaded, events, entry) => appendPaper(process)(db, loaded, events, entry),
  })
}
