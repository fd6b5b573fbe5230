// Answering a report, or acting on one's own. Where a matter comes of it, both are written in one transaction.

import type { Output } from '../../domain/contract'
import { emptyTally } from '../../domain/evaluation/rating'
import { decide } from '../../domain/matter/action'
import { noConcern } from '../../domain/matter/actor'
import type { MatterEvent } from '../../domain/matter/event'
import { isFinal } from '../../domain/matter/matter'
import { opening } from '../../domain/matter/opening'
import { born } from '../../domain/matter/process'
import { nobody, personIdOf } from '../../domain/people/role'
import { mayReadReport } from '../../domain/report/access'
import { reportCapacitiesOf, reportCapacityFor } from '../../domain/report/action'
import type { ReportEvent } from '../../domain/report/event'
import { decideReport } from '../../domain/report/process'
import type { Transaction } from '../db/database'
import { duplicateIn } from '../db/duplicate'
import { bookOf, type DistrictBook } from '../district/book'
import { AppError, allowed, found } from '../http/app-error'
import type { Call } from '../http/call'
import { earlierAnswer, inputHashOf, sealAnswer } from '../http/once'
import { appendToMatter, type Entry } from '../matter/append'
import { loadMatter } from '../matter/load'
import { openMatter, takeOverSupport } from '../matter/open'
import { type Addition, appendToReport } from './append'
import { type LoadedReport, loadReport } from './load'
import { trackingHashOf } from './tracking'

type Act = Call<'report.act'>
type Answer = Output<'report.act'>

const maxTries = 50

/** Somebody else was first: roll back and look again. */
class Late extends Error {}

const additionOf = ({ input: { command }, requestId }: Act): Addition | null => {
  if (command.action === 'add') {
    return { id: requestId, kind: 'added', text: command.text, photo_ids: command.photoIds }
  }
  return command.action === 'appeal' ? { id: requestId, kind: 'appealed', text: command.text, photo_ids: [] } : null
}

const entryOf = (call: Act, { report, context }: LoadedReport, answer: Answer): Entry => {
  const held = reportCapacitiesOf(report, context.actor, context.reporter)
  return {
    actorId: personIdOf(call.actor),
    actorRole: reportCapacityFor(held, call.input.command.action) ?? call.actor.kind,
    at: call.at,
    request: {
      id: call.requestId,
      endpoint: call.name,
      person_id: personIdOf(call.actor),
      input_hash: inputHashOf(call),
      answer: sealAnswer(call, answer),
      at: call.at,
    },
    newId: call.newId,
  }
}

const quiet = (entry: Entry): Entry => ({ ...entry, request: null })

/** The new matter's own events: opened, and at once settled if that is what the answer says. */
const openFrom = async (tx: Transaction, call: Act, { report, context }: LoadedReport, entry: Entry): Promise<void> => {
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
  book: DistrictBook,
  reportId: string,
  entry: Entry,
): Promise<void> => {
  const { command } = call.input
  if (command.action !== 'merge') return
  const { districtId, actor, at } = call
  const merging = { action: 'mergeReport', reportId } as const
  const wish = { districtId, id: command.matterId, command: merging, actor, at, requestId: null }
  const target = await loadMatter(tx, book, wish)
  if (target === undefined || isFinal(target.matter)) throw new AppError('matterNotOpen')
  const events = allowed(decide(target.matter, merging, target.context))
  const after = await appendToMatter(tx, target, events, { ...quiet(entry), actorRole: 'coordinator' })
  if (after === undefined) throw new Late()
  await takeOverSupport(tx, districtId, reportId, command.matterId)
}

const write = async (
  call: Act,
  book: DistrictBook,
  loaded: LoadedReport,
  events: readonly ReportEvent[],
  answer: Answer,
): Promise<void> => {
  const entry = entryOf(call, loaded, answer)
  const addition = additionOf(call)
  if (answer.matterId === null) {
    if ((await appendToReport(call.db, loaded, events, entry, addition)) === undefined) throw new Late()
    return
  }
  await call.db.transaction().execute(async (tx) => {
    if ((await appendToReport(tx, loaded, events, entry, addition)) === undefined) throw new Late()
    await openFrom(tx, call, loaded, entry)
    await mergeInto(tx, call, book, loaded.report.id, entry)
  })
}

const attempt = async (call: Act): Promise<Answer> => {
  const { db, districtId, input, actor, at, requestId, secret } = call
  const { command } = input
  const book = await bookOf(db, districtId)
  const trackingHash = input.code === undefined ? null : trackingHashOf(secret, districtId, input.code)
  const pictures = 'photoIds' in command ? command.photoIds : []
  const wish = { districtId, id: input.id, actor, trackingHash, at, requestId, pictures }
  const loaded = found(await loadReport(db, book, wish))
  if (loaded.repeated) {
    const earlier = await earlierAnswer<'report.act'>(call)
    if (earlier?.answer === undefined) throw new AppError('requestReused')
    return earlier.answer
  }
  if (!mayReadReport(loaded.report, loaded.team, actor, loaded.context.reporter)) throw new AppError('notFound')
  const events = allowed(decideReport(loaded.report, command, loaded.context))
  const matterId = 'matterId' in command ? command.matterId : null
  const answer = { version: loaded.report.version + events.length, matterId }
  await write(call, book, loaded, events, answer)
  return answer
}

export const act = async (asked: Act): Promise<Answer> => {
  // whoever uses a tracking code stays unknown, signed in or not
  const call: Act = asked.input.code === undefined ? asked : { ...asked, actor: nobody }
  for (let tries = 0; tries < maxTries; tries += 1) {
    try {
      return await attempt(call)
    } catch (error) {
      const index = duplicateIn(error)
      // a matter of this id is there already, and not by this request
      if (index !== undefined && index !== 'request_pkey') throw new AppError('requestReused')
      // somebody was quicker, or the same request arrived twice: the next try sees what became of it
      if (index === undefined && !(error instanceof Late)) throw error
    }
  }
  throw new AppError('movedOn')
}
