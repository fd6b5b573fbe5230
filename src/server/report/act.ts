// Answering a report, or acting on one's own. Where a matter comes of it, both are written in one transaction.

import type { Output } from '../../domain/contract'
import { emptyTally } from '../../domain/evaluation/rating'
import { decide } from '../../domain/matter/action'
import { noConcern } from '../../domain/matter/actor'
import type { MatterEvent } from '../../domain/matter/event'
import { isFinal } from '../../domain/matter/matter'
import { opening } from '../../domain/matter/opening'
import { born } from '../../domain/matter/process'
import { nobody } from '../../domain/people/role'
import { picturesIn } from '../../domain/process/field'
import { mayReadReport } from '../../domain/report/access'
import { reportActions, reportRules } from '../../domain/report/action'
import type { Transaction } from '../db/database'
import type { DistrictDirectory } from '../district/directory'
import { AppError, allowed } from '../http/app-error'
import type { Call } from '../http/call'
import { appendToMatter } from '../matter/append'
import { loadMatter } from '../matter/load'
import { openMatter, takeOverSupport } from '../matter/open'
import { acting, Late } from '../process/act'
import type { Entry } from '../process/append'
import { type Addition, appendToReport } from './append'
import { type LoadedReport, loadReport } from './load'
import { trackingHashOf } from './tracking'

type Act = Call<'report.act'>
type Answer = Output<'report.act'>

const additionOf = ({ input: { command }, requestId }: Act): Addition | undefined => {
  if (command.action === 'add') {
    return { id: requestId, kind: 'added', text: command.text, photo_ids: command.photoIds }
  }
  return command.action === 'appeal'
    ? { id: requestId, kind: 'appealed', text: command.text, photo_ids: [] }
    : undefined
}

const quiet = (entry: Entry): Entry => ({ ...entry, request: null })

/** The new matter's own events: opened, and at once settled if that is what the answer says. */
const openFrom = async (
  tx: Transaction,
  call: Act,
  { state: report, context }: LoadedReport,
  entry: Entry,
): Promise<void> => {
  const { command } = call.input
  if (command.action !== 'accept' && command.action !== 'settle') return
  const { title, summary, category, place, photoIds, matterId } = command
  const { districtId, groupId } = report
  const opened = opening(
    { districtId, groupId, title, summary, category, place, photoIds, reportId: report.id },
    context,
  )
  const settled: readonly MatterEvent[] =
    command.action === 'accept'
      ? []
      : allowed(
          decide(
            born(opened, matterId, call.at),
            { action: 'settle', what: command.what, byWhom: command.byWhom },
            {
              ...context,
              concern: noConcern,
              memberIds: new Set(),
              unitIds: new Set(),
              personIds: new Set(),
              sitting: null,
              motion: null,
              ratings: { tally: emptyTally, reporters: 0 },
            },
          ),
        )
  await openMatter(tx, matterId, opened, settled, quiet(entry))
  await takeOverSupport(tx, districtId, report.id, matterId)
}

const mergeInto = async (
  tx: Transaction,
  call: Act,
  directory: DistrictDirectory,
  reportId: string,
  entry: Entry,
): Promise<void> => {
  const { command } = call.input
  if (command.action !== 'merge') return
  const { districtId, actor, at } = call
  const merging = { action: 'mergeReport', reportId } as const
  const which = { districtId, id: command.matterId, command: merging, actor, at, requestId: null }
  const target = await loadMatter(tx, directory, which)
  if (target === undefined || isFinal(target.state)) throw new AppError('matterNotOpen')
  const events = allowed(decide(target.state, merging, target.context))
  const after = await appendToMatter(tx, target, events, { ...quiet(entry), actorRole: 'coordinator' })
  if (after === undefined) throw new Late()
  await takeOverSupport(tx, districtId, reportId, command.matterId)
}

const actOnce = acting({
  process: reportRules,
  load: ({ db, districtId, input, actor, at, requestId, secret }: Act, directory) => {
    const trackingHash = input.code === undefined ? null : trackingHashOf(secret, districtId, input.code)
    const pictures = picturesIn(reportActions[input.command.action].fields, input.command)
    return loadReport(db, directory, { districtId, id: input.id, actor, trackingHash, at, requestId, pictures })
  },
  mayKnow: ({ state, team, context }) => mayReadReport(state, team, context.actor, context.reporter),
  answer: (version, { input: { command } }): Answer => ({
    version,
    matterId: 'matterId' in command ? command.matterId : null,
  }),
  write: async (call, loaded, events, entry, { matterId }, directory) => {
    const report = async (on: Act['db'] | Transaction): Promise<void> => {
      if ((await appendToReport(on, loaded, events, entry, additionOf(call))) === undefined) throw new Late()
    }
    if (matterId === null) return report(call.db)
    await call.db.transaction().execute(async (tx) => {
      await report(tx)
      await openFrom(tx, call, loaded, entry)
      await mergeInto(tx, call, directory, loaded.state.id, entry)
    })
  },
})

/** Who uses a tracking code stays unknown, signed in or not. */
export const act = (call: Act): Promise<Answer> =>
  actOnce(call.input.code === undefined ? call : { ...call, actor: nobody })
