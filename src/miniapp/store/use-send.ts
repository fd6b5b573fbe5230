// Sends a form: at once when it can be, later when its kind may wait, and never twice.

import type { Output } from '@domain/contract'
import { useCallback, useRef, useState } from 'react'
import { Problem, problemOf } from '../api/answer'
import { type CommandInput, type CommandName, newId } from '../api/call'
import type { ProblemCode } from '../locales/problem'
import { mayWait } from './delivery'
import { useNetwork } from './network'
import { entrySaved, entryTaken, type OutboxEntry, outboxEntry } from './outbox'
import { deliver, entryOf, outboxWoken, type Progress } from './sender'

export type Sent<Name extends CommandName> =
  | { readonly state: 'done'; readonly answer: Output<Name> }
  | { readonly state: 'queued' }
  | { readonly state: 'refused'; readonly problem: Problem }

interface How {
  /** it makes no sense later, although its kind may wait: it is sent now or not at all */
  readonly atOnce?: boolean
}

export interface With {
  /** ids of kept files that go before it */
  readonly files?: readonly string[]
  /** what it is, in the person's own words, for the list of what waits */
  readonly about?: string
  readonly onProgress?: Progress
  /** without a session even when there is one: wholly anonymous */
  readonly unknown?: boolean
}

/** What time alone will mend; everything else the person has to hear at once. */
const laterCodes: ReadonlySet<ProblemCode> = new Set(['offline', 'slow', 'unavailable'])

/** As long as a form waits for its own sending, nothing else sends the entry. */
const formTimeout = 150_000

/** A try that failed in passing is repeated under the same id, as long as it says the same. */
const useStableId = () => {
  const last = useRef({ said: '', id: '' })
  const idOf = useCallback((said: string) => {
    if (last.current.said !== said) last.current = { said, id: newId() }
    return last.current.id
  }, [])
  /** It has arrived: saying the same once more is a new request. */
  const forget = useCallback(() => {
    last.current = { said: '', id: '' }
  }, [])
  return { idOf, forget }
}

/** Sends a form: at once when it can be, later when its kind may wait, and never twice. */
export const useSend = <Name extends CommandName>(name: Name, { atOnce = false }: How = {}) => {
  const queue = mayWait(name) && !atOnce
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { idOf, forget } = useStableId()

  const send = useCallback(
    async (
      input: CommandInput<Name>,
      { files = [], about = '', onProgress, unknown = false }: With = {},
    ): Promise<Sent<Name>> => {
      const entry = entryOf(name, input, {
        id: idOf(JSON.stringify(input)),
        files,
        about,
        ...(unknown ? { personId: null } : {}),
        notBefore: Date.now() + formTimeout,
      })
      setBusy(true)
      setProblem(undefined)
      const kept = queue && entrySaved(entry)
      const result = await attempt<Name>(entry, kept, onProgress)
      // It could have waited if there had been room: that is what has to be said.
      const noRoom = queue && !kept && result.state === 'refused' && laterCodes.has(result.problem.code)
      const outcome: Sent<Name> = noRoom ? { state: 'refused', problem: new Problem('deviceFull') } : result
      setBusy(false)
      if (outcome.state === 'refused') setProblem(outcome.problem)
      if (outcome.state === 'done') forget()
      return outcome
    },
    [name, queue, idOf, forget],
  )
  /** The person has seen the problem, and leaves it at that. */
  const dismiss = useCallback(() => setProblem(undefined), [])
  return { busy, problem, send, dismiss }
}

const attempt = async <Name extends CommandName>(
  entry: OutboxEntry,
  kept: boolean,
  onProgress: Progress | undefined,
): Promise<Sent<Name>> => {
  try {
    if (useNetwork.getState().state === 'offline') throw new Problem('offline')
    const answer = await deliver(entry, onProgress)
    if (kept) entryTaken(entry.id)
    return { state: 'done', answer: answer as Output<Name> }
  } catch (error) {
    const problem = problemOf(error)
    if (kept && laterCodes.has(problem.code)) {
      entrySaved({ ...(outboxEntry(entry.id) ?? entry), code: problem.code, tries: 1, notBefore: Date.now() })
      void outboxWoken()
      return { state: 'queued' }
    }
    if (kept) entryTaken(entry.id)
    return { state: 'refused', problem }
  }
}
