// Delivers what waits: what is listed one after another, oldest first, files before their command; what its page tells of
// by itself, beside them. Again and again until the server has it.

import { isPassing, Problem, problemOf } from '../api/answer'
import { type CommandName, command, newId } from '../api/call'
import { upload } from '../api/upload'
import { shrink } from '../picture/shrink'
import { light } from '../picture/size'
import { coveredForgotten, coveredOf } from './covered'
import { deliveryOf } from './delivery'
import { dropFile, keptFile } from './file-store'
import { oneAtATime } from './lock'
import { useNetwork } from './network'
import {
  entrySaved,
  entrySettled,
  entryTaken,
  fileArrived,
  isWaiting,
  type OutboxEntry,
  outboxEntry,
  outboxRead,
  slotOf,
  useOutbox,
  waitingEntries,
} from './outbox'
import { receiptNoted } from './receipt'
import { useSession } from './session'

const shortest = 2_000

/** Twice as long after every try. */
export const pauseAfter = (tries: number, longest: number): number =>
  Math.min(longest, shortest * 2 ** Math.min(tries, 12))

/** What is being sent at this moment, here or by a form that waits for it. */
const inHand = new Set<string>()

/** Whose turn it is to send: null while nobody is signed in. */
const personNow = (): string | null => {
  const { token, me } = useSession.getState()
  return token === null ? null : (me?.personId ?? null)
}

/** A command as it is kept. The id of an entry is that of its request. */
export const entryOf = (
  name: CommandName,
  input: Readonly<Record<string, unknown>>,
  rest: Partial<OutboxEntry> = {},
): OutboxEntry => ({
  id: newId(),
  name,
  input: { ...input },
  files: [],
  about: '',
  personId: personNow(),
  at: new Date().toISOString(),
  tries: 0,
  notBefore: 0,
  state: 'waiting',
  ...rest,
})

/** May be sent by who is signed in now, and nobody is sending it or what it takes the place of. */
const isFree = (entry: OutboxEntry): boolean =>
  (entry.personId === null || entry.personId === personNow()) && !inHand.has(slotOf(entry))

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
      return await upload(id, file, token, (share) => onProgress(id, share), coveredOf(id))
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
  const { receipt } = deliveryOf(name)
  if (personId !== null && receipt !== undefined) receiptNoted(receipt, id)
}

export type Progress = (fileId: string, share: number) => void

/** The server's answer. Throws a problem. */
export const deliver = async (entry: OutboxEntry, onProgress: Progress = () => undefined): Promise<unknown> => {
  inHand.add(slotOf(entry))
  try {
    const token = entry.personId === null ? null : useSession.getState().token
    if (entry.personId !== null && token === null) throw new Problem('signedOut')
    await sendFiles(entry, token, onProgress)
    const answer: unknown = await command(entry.name, entry.input as never, { requestId: entry.id, token })
    for (const id of entry.files) {
      await dropFile(id)
      coveredForgotten(id)
    }
    noteReceipt(entry)
    return answer
  } finally {
    inHand.delete(slotOf(entry))
  }
}

/** Undefined when the server has it. `kept`: a try that fails in passing is followed by another. */
const tryOne = async (entry: OutboxEntry, kept = true): Promise<Problem | undefined> => {
  try {
    const answer = await deliver(entry)
    // no room to say that it has arrived: it is let go, or it would be sent again and again
    if (!entrySettled({ ...entry, state: 'sent', answer, code: undefined })) entryTaken(entry.id)
    return undefined
  } catch (error) {
    const problem = problemOf(error)
    const waits = isPassing(problem) || (problem.code === 'signedOut' && entry.personId !== null)
    const after = { ...(outboxEntry(entry.id) ?? entry), code: problem.code, fields: problem.fields }
    if (!waits) return entrySettled({ ...after, state: 'refused' }) ? problem : new Problem('deviceFull')
    // what took its place meanwhile goes instead
    if (outboxEntry(entry.id) === undefined && kept) return problem
    const longest = deliveryOf(entry.name).longest
    const again = { ...after, tries: entry.tries + 1, notBefore: Date.now() + pauseAfter(entry.tries, longest) }
    if (kept && entrySaved(again)) return problem
    if (!kept) entrySettled({ ...after, state: 'refused', code: 'deviceFull' })
    return new Problem('deviceFull')
  }
}

/** By itself, and what was said about the same while it was on its way after it. */
const tryAlone = async (entry: OutboxEntry, kept = true): Promise<void> => {
  if (!isFree(entry)) return
  await tryOne(entry, kept)
  const next = waitingEntries().find(({ id, ...rest }) => id !== entry.id && slotOf({ id, ...rest }) === slotOf(entry))
  if (next !== undefined) await tryAlone(next)
}

const isDue = (entry: OutboxEntry): boolean => entry.notBefore <= Date.now() && isFree(entry)

const due = (): OutboxEntry | undefined =>
  useOutbox.getState().entries.find((entry) => isWaiting(entry) && isDue(entry))

const sendListed = async (): Promise<void> => {
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

/** What counts for a while only stands behind nothing: pictures of a report take minutes. */
const sendUnlisted = async (): Promise<void> => {
  await Promise.all(
    useOutbox
      .getState()
      .unlisted.filter(isDue)
      .map((entry) => tryAlone(entry)),
  )
  setAlarm()
}

let alarm: ReturnType<typeof setTimeout> | undefined

const setAlarm = (): void => {
  clearTimeout(alarm)
  const times = waitingEntries()
    .filter(isFree)
    .map((entry) => entry.notBefore)
  if (times.length === 0) return
  alarm = setTimeout(() => void outboxWoken(), Math.max(1_000, Math.min(...times) - Date.now()))
}

/** Sends what is due now, and sets the time for the rest. */
export const outboxWoken = async (): Promise<void> => {
  clearTimeout(alarm)
  if (useNetwork.getState().state !== 'offline') {
    await Promise.all([oneAtATime('outbox', sendListed), sendUnlisted()])
  }
  setAlarm()
}

/** What is meant is due at once: the network is back, somebody signed in, or the person asks for it. */
export const outboxHurried = async (isMeant: (entry: OutboxEntry) => boolean = () => true): Promise<void> => {
  // What another tab has sent meanwhile is not brought back.
  outboxRead()
  for (const entry of waitingEntries()) {
    if (isMeant(entry) && isFree(entry)) entrySaved({ ...entry, notBefore: 0 })
  }
  await outboxWoken()
}

/** Now, whatever else waits; kept until it is settled. */
export const sentAlone = async (name: CommandName, input: Readonly<Record<string, unknown>>): Promise<void> => {
  const entry = entryOf(name, input)
  await tryAlone(entry, entrySaved(entry))
  setAlarm()
}

/** Once, when there is something to send. */
export const sendingStarted = (): void => {
  useNetwork.subscribe(({ state }, before) => {
    if (before.state === 'offline' && state !== 'offline') void outboxHurried()
  })
  useSession.subscribe(({ token }, before) => {
    if (token !== null && token !== before.token) void outboxHurried()
  })
  void outboxWoken()
}
