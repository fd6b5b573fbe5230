// Beginning a paper and acting on it: load, decide, append, as everywhere.

import type { Output } from '../../domain/contract'
import { holds, personIdOf } from '../../domain/people/role'
import { picturesIn, refsIn } from '../../domain/process/field'
import { type AnyPaper, isPublic, type Paper, type PaperContext, type PaperKind } from '../../domain/process/paper'
import type { Typed } from '../../domain/process/process'
import { papersOf } from '../../domain/process/registry'
import { trimmed } from '../../domain/text/trim'
import type { Database, Transaction } from '../db/database'
import { directoryOf } from '../district/directory'
import { AppError, allowed, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { earlierAnswer, inputHashOf } from '../http/once'
import { acting, Late, untilFirst } from '../process/act'
import type { Entry } from '../process/append'
import { sendFollowing } from './follow'
import { withRead } from './reading'
import { appendPaper, beginPaper, begunBefore, checkRefs, contextOf, type LoadedPaper, loadPaper } from './store'

/** The kind that a request names; there is none of it when it is no paper. */
export const paperOf = ({ processes }: Pick<RequestContext, 'processes'>, kind: string): AnyPaper =>
  found(papersOf(processes)[kind])

type Fields = Readonly<Record<string, unknown>>

/** The paper that begins with this event. */
const begun = (process: AnyPaper, event: Typed, id: string, at: string): Paper => {
  const state = process.begin(event, id, at)
  if (state === undefined) throw new Error(`no ${process.id} begins with ${event.type}`)
  return state
}

interface Beginner {
  readonly id: string
  readonly fields: Fields
  readonly context: PaperContext
  readonly request: Entry['request']
  readonly newId: () => string
}

/** Answers the number, or undefined when a picture is not there to be used. Throws what the opening refuses. */
export const beginBy = async (
  db: Database | Transaction,
  process: AnyPaper,
  { id, fields, context: asked, request, newId }: Beginner,
): Promise<string | undefined> => {
  const opening = found(process.opening)
  // the contract, or the kind's own clock, has checked the fields against those of this very kind
  const said = trimmed(fields) as never
  const context = await withRead(db, asked, opening.reads?.(said, asked))
  const event = allowed(opening.decide(said, context as never)) as Typed
  const state = begun(process, event, id, context.at)
  const { actor, at } = context
  const actorRole = [...process.held(state, context)][0] ?? actor.kind
  const entry = { actorId: personIdOf(actor), actorRole, at, newId, request }
  return beginPaper(db, process, { event, state, pictures: picturesIn(opening.fields, fields) }, entry)
}

export const open = (call: Call<'paper.open'>): Promise<Output<'paper.open'>> =>
  untilFirst(async () => {
    const { db, districtId, actor, at, newId, requestId: id } = call
    const { kind, fields } = call.input.paper
    const earlier = await earlierAnswer<'paper.open'>(call)
    const before = earlier && (await begunBefore(db, districtId, id))
    if (before !== undefined) return { id, number: before.number, version: 1 }
    const process = paperOf(call, kind)
    const opening = found(process.opening)
    if (opening.by !== null && !opening.by.some((role) => holds(actor, role))) throw new AppError('notAllowed')
    await checkRefs(db, districtId, refsIn(opening.fields, fields))
    const context = contextOf(await directoryOf(db, districtId), call)
    const row = { id, endpoint: call.name, person_id: personIdOf(actor), input_hash: inputHashOf(call), at }
    const number = await beginBy(db, process, { id, fields, context, newId, request: { ...row, answer: null } })
    if (number === undefined) throw new AppError('notFound', { '/paper/fields/photoIds': 'unknown' })
    return { id, number, version: 1 }
  })

type Acting = Omit<Call<'paper.act'>, 'input'> & {
  readonly input: {
    readonly id: string
    readonly version?: number
    readonly command: { readonly action: string } & Fields
  }
}

const actOn = (process: AnyPaper) => {
  const fieldsOf = (action: string) => process.actions[action]?.fields ?? {}
  const append = appendPaper(process)
  return acting<PaperKind, Typed, Acting, LoadedPaper, Output<'paper.act'>>({
    process,
    load: async ({ db, districtId, input, actor, at, requestId }, directory) => {
      const fields = fieldsOf(input.command.action)
      const pictures = picturesIn(fields, input.command)
      const loaded = await loadPaper(db, process, directory, {
        districtId,
        id: input.id,
        actor,
        at,
        requestId,
        pictures,
        command: input.command,
      })
      if (loaded !== undefined && !loaded.repeated) await checkRefs(db, districtId, refsIn(fields, input.command))
      return loaded
    },
    // who is nothing to it learns of it only when everybody may read it
    mayKnow: ({ state, context }) => isPublic(process, state) || process.held(state, context).size > 0,
    answer: (version) => ({ version }),
    write: async (call, loaded, events, entry) => {
      const pictures = picturesIn(fieldsOf(call.input.command.action), call.input.command)
      if (process.follows === undefined) {
        if ((await append(call.db, loaded, events, entry, pictures)) === undefined) throw new Late()
        return
      }
      await call.db.transaction().execute(async (db) => {
        const after = await append(db, loaded, events, entry, pictures)
        if (after === undefined) throw new Late()
        await sendFollowing({ ...call, db }, process, after, events)
      })
    },
  })
}

export const act = (call: Call<'paper.act'>): Promise<Output<'paper.act'>> => {
  const { id, version, paper } = call.input
  const input = { id, command: paper.command, ...(version === undefined ? {} : { version }) }
  return actOn(paperOf(call, paper.kind))({ ...call, input })
}
