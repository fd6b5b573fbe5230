// Beginning a paper and acting on it: load, decide, append, as everywhere.

import type { Output } from '../../domain/contract'
import { holds, personIdOf } from '../../domain/people/role'
import { picturesIn, refsIn } from '../../domain/process/field'
import type { AnyPaper, Paper, PaperKind } from '../../domain/process/paper'
import type { Typed } from '../../domain/process/process'
import { papersOf } from '../../domain/process/registry'
import { trimmed } from '../../domain/text/trim'
import { directoryOf } from '../district/directory'
import { AppError, allowed, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { earlierAnswer, inputHashOf } from '../http/once'
import { acting, Late, untilFirst } from '../process/act'
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
    const directory = await directoryOf(db, districtId)
    const context = contextOf(directory, call)
    // the contract has checked the fields against those of this very kind
    const event = allowed(opening.decide(trimmed(fields) as never, context)) as Typed
    const state = begun(process, event, id, at)
    const row = { id, endpoint: call.name, person_id: personIdOf(actor), input_hash: inputHashOf(call), at }
    const actorRole = [...process.held(state, context)][0] ?? actor.kind
    const entry = {
      actorId: personIdOf(actor),
      actorRole,
      at,
      newId,
      request: { ...row, answer: null },
    }
    const number = await beginPaper(db, process, { event, state, pictures: picturesIn(opening.fields, fields) }, entry)
    if (number === undefined) throw new AppError('notFound', { '/paper/fields/photoIds': 'unknown' })
    return { id, number, version: state.version }
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
      })
      if (loaded !== undefined && !loaded.repeated) await checkRefs(db, districtId, refsIn(fields, input.command))
      return loaded
    },
    // who is nothing to it learns of it only when everybody may read it
    mayKnow: ({ state, context }) => process.publicAt.includes(state.step) || process.held(state, context).size > 0,
    answer: (version) => ({ version }),
    write: async (call, loaded, events, entry) => {
      const pictures = picturesIn(fieldsOf(call.input.command.action), call.input.command)
      if ((await append(call.db, loaded, events, entry, pictures)) === undefined) throw new Late()
    },
  })
}

export const act = (call: Call<'paper.act'>): Promise<Output<'paper.act'>> => {
  const { id, version, paper } = call.input
  const input = { id, command: paper.command, ...(version === undefined ? {} : { version }) }
  return actOn(paperOf(call, paper.kind))({ ...call, input })
}
