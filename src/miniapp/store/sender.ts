// Sends what waits in the outbox: oldest first, files before their command, again and again until the server has it.

import { command } from '../api/call'
import { isPassing, Problem, problemOf } from '../api/problem'
import { upload } from '../api/upload'
import { shrink } from '../picture/shrink'
import { light } from '../picture/size'
import { dropFile, keptFile } from './file-keep'
import { oneAtATime, onOtherTab } from './lock'
import { useNetwork } from './network'
import {
  entrySaved,
  entryTaken,
  fileArrived,
  isWaiting,
  type OutboxEntry,
  outboxEntry,
  outboxRead,
  useOutbox,
} from './outbox'
import { receiptNoted } from './receipt'
import { useSession } from './session'

const shortest = 2_000
const longest = 10 * 60_000

/** Twice as long after every try. */
export const pauseAfter = (tries: number): number => Math.min(longest, shortest * 2 ** Math.min(tries, 12))

/** Entries that a form is sending at this moment and waits for. */
const inHand = new Set<string>()

const isOf = (entry: OutboxEntry, personId: string | null): boolean =>
  entry.personId === null || entry.personId === personId

/** A connection that broke off is tried again at once, a few times; one that is slow has had its time. */
const fileTries = 3
const mayPass: ReadonlySet<string> = new Set(['offline', 'unavailable'])

const pause = (tries: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries))

const sendFile = async (id: string, token: string | null, onProgress: Progress): Promise<void> => {
  const kept = await keptFile(id)
  if (kept === undefined) return
  for (let tries = 1; ; tries += 1) {
    try {
      const weak = useNetwork.getState().state === 'weak'
      const file = weak ? await shrink(kept.file, light) : kept.file
      return await upload(id, file, token, (share) => onProgress(id, share))
    } catch (error) {
      const again = tries < fileTries && mayPass.has(problemOf(error).code)
      if (!again || useNetwork.getState().state === 'offline') throw error
      await pause(tries)
    }
  }
}

/** One after another, each once: over a weak network two at a time would both be slower. */
const sendFiles = async (entry: OutboxEntry, token: string | null, onProgress: Progress): Promise<void> => {
  const arrived = new Set(outboxEntry(entry.id)?.sent)
  for (const id of entry.files) {
    if (!arrived.has(id)) {
      await sendFile(id, token, onProgress)
      fileArrived(entry.id, id)
    }
    onProgress(id, 1)
  }
}

/** What anybody unknown sends leaves nothing on the device. */
const noteReceipt = ({ name, id, personId }: OutboxEntry): void => {
  if (personId === null) return
  // the id of the request is that of what it makes
  if (name === 'report.submit') receiptNoted('report', id)
  if (name === 'matter.rate') receiptNoted('rating', id)
}

export type Progress = (fileId: string, share: number) => void

/** The server's answer. Throws a problem. */
export const deliver = async (entry: OutboxEntry, onProgress: Progress = () => undefined): Promise<unknown> => {
  inHand.add(entry.id)
  try {
    const token = entry.personId === null ? null : useSession.getState().token
    if (entry.personId !== null && token === null) throw new Problem('signedOut')
    await sendFiles(entry, token, onProgress)
    const answer: unknown = await command(entry.name, entry.input as never, { requestId: entry.id, token })
    for (const id of entry.files) await dropFile(id)
    noteReceipt(entry)
    return answer
  } finally {
    inHand.delete(entry.id)
  }
}

const tryOne = async (entry: OutboxEntry): Promise<Problem | undefined> => {
  try {
    const answer = await deliver(entry)
    // no room to say that it has arrived: it is let go, or it would be sent again and again
    if (!entrySaved({ ...entry, state: 'sent', answer, code: undefined })) entryTaken(entry.id)
    return undefined
  } catch (error) {
    const problem = problemOf(error)
    const waits = isPassing(problem) || problem.code === 'signedOut'
    const noted = entrySaved({
      ...(outboxEntry(entry.id) ?? entry),
      state: waits ? 'waiting' : 'refused',
      code: problem.code,
      fields: problem.fields,
      tries: entry.tries + 1,
      notBefore: Date.now() + pauseAfter(entry.tries),
    })
    return noted ? problem : new Problem('deviceFull')
  }
}

const due = (): OutboxEntry | undefined => {
  const personId = useSession.getState().token === null ? null : (useSession.getState().me?.personId ?? null)
  return useOutbox
    .getState()
    .entries.find(
      (entry) => isWaiting(entry) && isOf(entry, personId) && entry.notBefore <= Date.now() && !inHand.has(entry.id),
    )
}

const sendAll = async (): Promise<void> => {
  outboxRead()
  for (let next = due(); next !== undefined; next = due()) {
    const entry = outboxEntry(next.id)
    if (entry === undefined || !isWaiting(entry)) {
      outboxRead()
      continue
    }
    const problem = await tryOne(entry)
    if (problem?.code === 'offline' || problem?.code === 'deviceFull') return
  }
}

let alarm: ReturnType<typeof setTimeout> | undefined

const setAlarm = (): void => {
  clearTimeout(alarm)
  const times = useOutbox
    .getState()
    .entries.filter(isWaiting)
    .map((entry) => entry.notBefore)
  if (times.length === 0) return
  alarm = setTimeout(() => void outboxWoken(), Math.max(1_000, Math.min(...times) - Date.now()))
}

/** Sends what is due now, and sets the time for the rest. */
export const outboxWoken = async (): Promise<void> => {
  clearTimeout(alarm)
  if (useNetwork.getState().state !== 'offline') await oneAtATime('outbox', sendAll)
  setAlarm()
}

/** Everything is due at once: the network is back, somebody signed in, or the person asks for it. */
export const outboxHurried = async (): Promise<void> => {
  // What another tab has sent meanwhile is not brought back.
  outboxRead()
  for (const entry of useOutbox.getState().entries.filter(isWaiting)) {
    if (!inHand.has(entry.id)) entrySaved({ ...entry, notBefore: 0 })
  }
  await outboxWoken()
}

/** Once, when the app starts. */
export const outboxStarted = (): void => {
  outboxRead()
  onOtherTab(outboxRead)
  useNetwork.subscribe(({ state }, before) => {
    if (before.state === 'offline' && state !== 'offline') void outboxHurried()
  })
  useSession.subscribe(({ token }, before) => {
    if (token !== null && token !== before.token) void outboxHurried()
  })
  void outboxWoken()
}
