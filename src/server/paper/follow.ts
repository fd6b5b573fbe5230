// Commands to other papers of a kind that follow from what was just done to one, in the same transaction.

import { isRefusal } from '../../domain/errors'
import { clock } from '../../domain/people/role'
import type { AnyPaper, Paper } from '../../domain/process/paper'
import { papers } from '../../domain/process/papers'
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
  const asked = { districtId, id, actor: clock, at, requestId: null, pictures: [] }
  const loaded = found(await loadPaper(db, process, directory, asked))
  const events = allowed(decide(process, loaded.state, command, loaded.context))
  const entry = { actorId: null, actorRole: 'clock', at, request: null, newId }
  const after = await appendPaper(process)(db, loaded, events, entry)
  if (after === undefined) throw new Late()
  await sendFollowing({ db, districtId, at, newId }, process, after, events)
}

/** What it is told changes nothing for the one that tells: a paper that is gone, or refuses, is passed over. */
const tellPaper = async (
  { db, districtId, at, newId }: Sending,
  { kind, id, command }: { readonly kind: string; readonly id: string; readonly command: { readonly action: string } },
): Promise<void> => {
  const process: AnyPaper | undefined = Object.values(papers).find((one) => one.id === kind)
  if (process === undefined) return
  const directory = await directoryOf(db, districtId)
  const asked = { districtId, id, actor: clock, at, requestId: null, pictures: [] }
  const loaded = await loadPaper(db, process, directory, asked)
  if (loaded === undefined) return
  const events = decide(process, loaded.state, command, loaded.context)
  if (isRefusal(events)) return
  const entry = { actorId: null, actorRole: 'clock', at, request: null, newId }
  if ((await appendPaper(process)(db, loaded, events, entry)) === undefined) throw new Late()
}

export const sendFollowing = async (
  sending: Sending,
  process: AnyPaper,
  after: Paper,
  events: readonly Typed[],
): Promise<void> => {
  for (const event of events) {
    const telling = process.tells?.(after, event) ?? null
    if (telling !== null) await tellPaper(sending, telling)
    for (const { id, command } of process.follows?.(after, event) ?? []) {
      await sendToPaper(sending, process, id, command)
    }
  }
}
