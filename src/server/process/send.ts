// Commands that follow from something else that was just done: sent to a matter or a report inside the transaction of that,
// judged like anybody's.

import { isRefusal } from '../../domain/errors'
import { type Command, decide, matterRules } from '../../domain/matter/action'
import { type Actor, clock, personIdOf } from '../../domain/people/role'
import { capacityFor } from '../../domain/process/rules'
import { type AnyReportCommand, reportRules } from '../../domain/report/action'
import { decideReport } from '../../domain/report/process'
import type { Database, Transaction } from '../db/database'
import type { DistrictDirectory } from '../district/directory'
import { AppError } from '../http/app-error'
import { appendToMatter } from '../matter/append'
import { loadMatter } from '../matter/load'
import { appendToReport } from '../report/append'
import { loadReport } from '../report/load'

export interface Sending {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly at: string
  readonly newId: () => string
  /** the clock unless somebody does it */
  readonly by?: Actor
}

/** How often one that others change at the same time is looked at again. */
const maxTries = 5

/** Carries a command out on a matter as it is now; one that there is no need for any more is let be. Throws `movedOn`. */
export const sendToMatter = async (
  call: Sending,
  directory: DistrictDirectory,
  id: string,
  command: Command,
): Promise<void> => {
  const { db, districtId, at, newId, by: actor = clock } = call
  for (let tries = 0; tries < maxTries; tries += 1) {
    const loaded = await loadMatter(db, directory, { districtId, id, command, actor, at, requestId: null })
    if (loaded === undefined) return
    const events = decide(loaded.state, command, loaded.context)
    if (isRefusal(events)) return
    const actorRole = capacityFor(matterRules, matterRules.held(loaded.state, loaded.context), command.action)
    const entry = { actorId: personIdOf(actor), actorRole: actorRole ?? actor.kind, at, request: null, newId }
    if ((await appendToMatter(db, loaded, events, entry)) !== undefined) return
  }
  throw new AppError('movedOn')
}

/** The same for a report. */
export const sendToReport = async (
  call: Sending,
  directory: DistrictDirectory,
  id: string,
  command: AnyReportCommand,
): Promise<void> => {
  const { db, districtId, at, newId, by: actor = clock } = call
  for (let tries = 0; tries < maxTries; tries += 1) {
    const wish = { districtId, id, actor, trackingHash: null, at, requestId: null, pictures: [] }
    const loaded = await loadReport(db, directory, wish)
    if (loaded === undefined) return
    const events = decideReport(loaded.state, command, loaded.context)
    if (isRefusal(events)) return
    const actorRole = capacityFor(reportRules, reportRules.held(loaded.state, loaded.context), command.action)
    const entry = { actorId: personIdOf(actor), actorRole: actorRole ?? actor.kind, at, request: null, newId }
    if ((await appendToReport(db, loaded, events, entry)) !== undefined) return
  }
  throw new AppError('movedOn')
}
