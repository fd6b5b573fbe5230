// Doing something: load, decide, append. Who comes second is judged by what the first one made of it.

import { personIdOf } from '../../domain/people/role'
import type { Kind } from '../../domain/process/kind'
import { capacityFor, decide, type Rules } from '../../domain/process/rules'
import { duplicateIn } from '../db/duplicate'
import { type DistrictDirectory, directoryOf } from '../district/directory'
import { AppError, allowed, found } from '../http/app-error'
import type { RequestContext } from '../http/call'
import { earlierAnswer, inputHashOf, sealAnswer } from '../http/once'
import type { Entry, Read, State, Typed } from './append'

/** How often one request tries again after others were quicker: a safeguard, not a wait. */
const maxTries = 50

/** Somebody else was first: what was begun is rolled back, and looked at again. */
export class Late extends Error {}

/** The same request arrived twice and the other one is done; or two meetings drew the same code, two papers the same number. */
const triedAgain: readonly string[] = [
  'request_pkey',
  'meeting_district_id_code_key',
  'series_number_pkey',
  'paper_district_id_kind_number_key',
]

/** Throws `movedOn` in the end, and `requestReused` for an id that stands for something else already. */
export const untilFirst = async <Answer>(attempt: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      const index = duplicateIn(error)
      if (index !== undefined && !triedAgain.includes(index)) throw new AppError('requestReused')
      if (index === undefined && !(error instanceof Late)) throw error
    }
  }
  throw new AppError('movedOn')
}

export interface Loaded<K extends Kind> extends Read<K['state'] & K['standing'] & State> {
  readonly context: K['context'] & K['asker']
}

/** Who acts, in which capacity, when; with the request's row if this is the first write of the request. */
export const logEntryOf = <K extends Kind, Event extends Typed>(
  process: Rules<K, Event>,
  call: RequestContext,
  action: string,
  { state, context }: Loaded<K>,
  answer: unknown,
): Entry => ({
  actorId: personIdOf(context.actor),
  actorRole: capacityFor(process, process.held(state, context), action) ?? context.actor.kind,
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

interface Command {
  readonly action: string
}

/** A request to do something. */
type Act = RequestContext & {
  readonly input: { readonly id: string; readonly command: Command; readonly version?: number }
}

export interface Acting<K extends Kind, Event extends Typed, C extends Act, L extends Loaded<K>, Answer> {
  readonly process: Rules<K, Event>
  readonly load: (call: C, directory: DistrictDirectory) => Promise<(L & { readonly repeated: boolean }) | undefined>
  /** those who may not read it are told that there is none */
  readonly mayKnow?: (loaded: L) => boolean
  readonly answer: (version: number, call: C) => Answer
  /** in one statement or one transaction; throws `Late` */
  readonly write: (
    call: C,
    loaded: L,
    events: readonly Event[],
    entry: Entry,
    answer: Answer,
    directory: DistrictDirectory,
  ) => Promise<void>
}

export const acting =
  <K extends Kind, Event extends Typed, C extends Act, L extends Loaded<K>, Answer>(
    kind: Acting<K, Event, C, L, Answer>,
  ) =>
  (call: C): Promise<Answer> =>
    untilFirst(async () => {
      const { command, version } = call.input
      const directory = await directoryOf(call.db, call.districtId)
      const loaded = found(await kind.load(call, directory))
      if (loaded.repeated) {
        const earlier = await earlierAnswer(call)
        if (earlier?.answer === undefined) throw new AppError('requestReused')
        return earlier.answer as Answer
      }
      if (kind.mayKnow?.(loaded) === false) throw new AppError('notFound')
      const events = allowed(decide(kind.process, loaded.state, command, loaded.context))
      if (version !== undefined && version !== loaded.state.version) throw new AppError('movedOn')
      const answer = kind.answer(loaded.state.version + events.length, call)
      const entry = logEntryOf(kind.process, call, command.action, loaded, answer)
      await kind.write(call, loaded, events, entry, answer, directory)
      return answer
    })
