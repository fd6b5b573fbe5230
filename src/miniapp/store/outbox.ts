// What is written but not yet received by the server: each entry by itself in storage, so that two tabs never overwrite
// each other's. The id of an entry is the id of its request: sending it twice is received once.

import { create } from 'zustand'
import type { CommandName } from '../api/call'
import type { ProblemCode } from '../locales/problem'
import { dropFile } from './file-keep'
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

export const useOutbox = create<{ readonly entries: readonly OutboxEntry[] }>()(() => ({ entries: [] }))

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
  const entries = storedKeys(prefix).flatMap((key) => parsed(stored(key)) ?? [])
  useOutbox.setState({ entries: entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) })
}

/** False when the device has no room: then it must be sent at once or not at all. */
export const entrySaved = (entry: OutboxEntry): boolean => {
  const kept = store(prefix + entry.id, JSON.stringify(entry))
  outboxRead()
  return kept
}

/** Without its files: a form that was refused still shows them. */
export const entryTaken = (id: string): void => {
  unstore(prefix + id)
  outboxRead()
}

export const entryDropped = (id: string): void => {
  for (const file of outboxEntry(id)?.files ?? []) void dropFile(file)
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
  for (const entry of useOutbox.getState().entries) {
    if (entry.personId === from) store(prefix + entry.id, JSON.stringify({ ...entry, personId: to }))
  }
  outboxRead()
}

export const isWaiting = (entry: OutboxEntry): boolean => entry.state === 'waiting'
