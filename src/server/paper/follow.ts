// Commands to other papers of a kind that follow from what was just done to one, in the same transaction.

import { clock } from '../../domain/people/role'
import type { AnyPaper, Paper } from '../../domain/process/paper'
import type { Typed } from '../../domain/process/process'
import { decide } from '../../domain/process/rules'
import type { Database, Transaction } from '../db/database'
import { directoryOf } from '../district/directory'
import { allowed, found } from '../http/app-error'
import { Late } from '../process/act'
import { appendPaper, loadPaper } from './store'

interface Sending {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly at: string
  readonly newId: () => string
}

/** By the clock. What one of them refuses undoes the whole: both sides of a joint stand, or neither. */
export const sendToPaper = async (
  { db, districtId, at, newId }: Sending,
  process: AnyPaper,
  id: string,
  command: { readonly action: string },
): Promise<void> => {
  const directory = await directoryOf(db, districtId)
  const wish = { districtId, id, actor: clock, at, requestId: null, pictures: [] }
  const loaded = found(await loadPaper(db, process, directory, wish))
  const events = allowed(decide(process, loaded.state, command, loaded.context))
  const entry = { actorId: null, actorRole: 'clock', at, request: null, newId }
  const after = await appendPaper(process)(db, loaded, events, entry)
  if (after === undefined) throw new Late()
  await sendFollowing({ db, districtId, at, newId }, process, after, events)
}

export const sendFollowing = async (
  sending: Sending,
  process: AnyPaper,
  after: Paper,
  events: readonly Typed[],
): Promise<void> => {
  for (const event of events) {
    for (const { id, command } of process.follows?.(after, event) ?? []) {
      await sendToPaper(sending, process, id, command)
    }
  }
}
