// What is written but not yet received by the server: each entry by itself in storage, so that two tabs never overwrite
// each other's. The id of an entry is the id of its request: sending it twice is received once.

import { create } from 'zustand'
import type { CommandName } from '../api/call'
import type { ProblemCode } from '../locales/problem'
import { coveredForgotten } from './covered'
import { deliveryOf } from './delivery'
import { dropFile } from './file-store'
import { store, stored, storedKeys, unstore } from './storage'

export interface OutboxEntry {
  readonly id: string
  readonly name: CommandName
  readonly input: Readonly<Record<string, unknown>>
  /** ids of the files that go before it */
  readonly files: readonly string[]
  /** those of them that the server has */
  readonly sent?: readonly string[] | undefined
  /** what it is, in the person's own words: the title of a report */
  readonly about: string
  /** whose it is; null for somebody unknown */
  readonly personId: string | null
  /** ISO instant */
  readonly at: string
  readonly tries: number
  /** not before this time, in milliseconds */
  readonly notBefore: number
  /** `refused` and `sent` stay until the person has seen them */
  readonly state: 'waiting' | 'refused' | 'sent'
  readonly code?: ProblemCode | undefined
  /** path of a field in the input -> what the server found wrong with it */
  readonly fields?: Readonly<Record<string, string>> | undefined
  /** what the server said */
  readonly answer?: unknown
}

const prefix = 'outbox:'

interface Outbox {
  /** what is listed */
  readonly entries: readonly OutboxEntry[]
  /** what waits and is told by its own page */
  readonly unlisted: readonly OutboxEntry[]
  /** what became of the unlisted since the app began: on no storage, and only the last about each thing */
  readonly settled: readonly OutboxEntry[]
}

export const useOutbox = create<Outbox>()(() => ({ entries: [], unlisted: [], settled: [] }))

export const isWaiting = (entry: OutboxEntry): boolean => entry.state === 'waiting'

const isListed = ({ name }: OutboxEntry): boolean => deliveryOf(name).shownIn === 'list'

/** What it is about: of two that are the same only the later one counts. Most are about nothing but themselves. */
export const slotOf = ({ id, name, input, personId }: OutboxEntry): string => {
  const { about } = deliveryOf(name)
  return about === undefined ? id : [personId, name, ...about.map((field) => input[field])].join(' ')
}

const isEntry = (value: unknown): value is OutboxEntry =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  'state' in value &&
  'files' in value

const parsed = (text: string | null): OutboxEntry | undefined => {
  try {
    const value: unknown = text === null ? undefined : JSON.parse(text)
    return isEntry(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** As it stands in storage now, whatever another tab did to it. */
export const outboxEntry = (id: string): OutboxEntry | undefined => parsed(stored(prefix + id))

/** Reads what is in storage: at the start, and when another tab changed it. */
export const outboxRead = (): void => {
  const kept = storedKeys(prefix).flatMap((key) => parsed(stored(key)) ?? [])
  const inOrder = kept.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  useOutbox.setState({
    entries: inOrder.filter(isListed),
    unlisted: inOrder.filter((entry) => !isListed(entry)),
  })
}

/** All that waits, listed or not. */
export const waitingEntries = (): readonly OutboxEntry[] => {
  const { entries, unlisted } = useOutbox.getState()
  return [...entries, ...unlisted].filter(isWaiting)
}

/** It takes the place of what waits about the same. False when the device has no room: then now or not at all. */
export const entrySaved = (entry: OutboxEntry): boolean => {
  for (const before of waitingEntries()) {
    if (before.id !== entry.id && slotOf(before) === slotOf(entry)) unstore(prefix + before.id)
  }
  const kept = store(prefix + entry.id, JSON.stringify(entry))
  outboxRead()
  return kept
}

/** Without its files: a form that was refused still shows them. */
export const entryTaken = (id: string): void => {
  unstore(prefix + id)
  outboxRead()
}

/** What became of it: listed until it is seen, or told by its page alone. False when there was no room to say so. */
export const entrySettled = (entry: OutboxEntry): boolean => {
  if (isListed(entry)) return entrySaved(entry)
  entryTaken(entry.id)
  useOutbox.setState(({ settled }) => ({
    settled: [...settled.filter((one) => slotOf(one) !== slotOf(entry)), entry],
  }))
  return true
}

/** Its page has told of it. */
export const settledForgotten = (isMeant: (entry: OutboxEntry) => boolean): void =>
  useOutbox.setState(({ settled }) => ({ settled: settled.filter((entry) => !isMeant(entry)) }))

export const entryDropped = (id: string): void => {
  for (const file of outboxEntry(id)?.files ?? []) {
    void dropFile(file)
    coveredForgotten(file)
  }
  entryTaken(id)
}

/** The server has this file of an entry: it is not sent again, whatever becomes of the entry. */
export const fileArrived = (id: string, file: string): void => {
  const entry = outboxEntry(id)
  if (entry !== undefined) store(prefix + id, JSON.stringify({ ...entry, sent: [...(entry.sent ?? []), file] }))
}

/** Of two accounts that became one: what waits is the remaining one's. */
export const entriesPassedOn = (from: string, to: string): void => {
  outboxRead()
  const { entries, unlisted } = useOutbox.getState()
  for (const entry of [...entries, ...unlisted]) {
    if (entry.personId === from) store(prefix + entry.id, JSON.stringify({ ...entry, personId: to }))
  }
  outboxRead()
}
