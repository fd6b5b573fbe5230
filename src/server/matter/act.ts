// Doing something to a matter: load, decide, append. Whoever comes second is judged by what the first one made of it.

import type { Output } from '../../domain/contract'
import { type ActionId, type Command, capacityFor, decide } from '../../domain/matter/action'
import { capacitiesOf } from '../../domain/matter/actor'
import { personIdOf } from '../../domain/people/role'
import { duplicateIn } from '../db/duplicate'
import { bookOf } from '../district/book'
import { AppError, allowed, found } from '../http/app-error'
import type { Asked, Call } from '../http/call'
import { earlierAnswer, inputHashOf, sealAnswer } from '../http/once'
import { appendToMatter, type Entry } from './append'
import { asideOf } from './aside'
import { type LoadedMatter, loadMatter } from './load'

/** How often one request tries again after others were quicker: a safeguard, not a wait. */
const maxTries = 50

/** Who acts, in which capacity, when; with the request row if this is the first write of the request. */
export const entryOf = (call: Asked, action: ActionId, { matter, context }: LoadedMatter, answer: unknown): Entry => ({
  actorId: personIdOf(context.actor),
  actorRole: capacityFor(capacitiesOf(matter, context.actor, context.concern), action) ?? context.actor.kind,
  at: call.at,
  request:
    answer === undefined
      ? null
      : {
          id: call.requestId,
          endpoint: call.name,
          person_id: personIdOf(call.actor),
          input_hash: inputHashOf(call),
          answer: sealAnswer(call, answer),
          at: call.at,
        },
  newId: call.newId,
})

const attempt = async (call: Call<'matter.act'>): Promise<Output<'matter.act'> | 'late'> => {
  const { db, districtId, input, actor, at, requestId } = call
  const command: Command = input.command
  const book = await bookOf(db, districtId)
  const loaded = found(await loadMatter(db, book, { districtId, id: input.id, command, actor, at, requestId }))
  if (loaded.repeated) {
    const earlier = await earlierAnswer<'matter.act'>(call)
    if (earlier?.answer === undefined) throw new AppError('requestReused')
    return earlier.answer
  }
  const events = allowed(decide(loaded.matter, command, loaded.context))
  if (input.version !== undefined && input.version !== loaded.matter.version) throw new AppError('movedOn')
  const answer = { version: loaded.matter.version + events.length }
  try {
    const entry = entryOf(call, command.action, loaded, answer)
    const after = await appendToMatter(db, loaded, events, entry, asideOf(call, loaded, input.command))
    return after === undefined ? 'late' : answer
  } catch (error) {
    // The same request arrived twice and the other one is done: the next try finds its answer.
    const duplicate = duplicateIn(error)
    // Or two meetings drew the same code: the next try draws another.
    if (duplicate === 'request_pkey' || duplicate === 'meeting_district_id_code_key') return 'late'
    if (duplicate === 'meeting_pkey' || duplicate === 'remark_pkey') throw new AppError('requestReused')
    throw error
  }
}

export const act = async (call: Call<'matter.act'>): Promise<Output<'matter.act'>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const answer = await attempt(call)
    if (answer !== 'late') return answer
  }
  throw new AppError('movedOn')
}
