// What was asked for together: sent, taken back while it waits, looked at again when its moment is over.

import type { Input } from '@domain/contract'
import type { Bulk } from '@domain/contract/desk'
import { holds } from '@domain/people/role'
import { useEffect, useState } from 'react'
import { useQuery } from '../../api/use-query'
import { useWords } from '../../locales'
import { useBulkWords } from '../../locales/desk-work'
import { useActor } from '../../store/actor'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

export type BulkOrder = Omit<Input<'desk.doAll'>, 'requestId'>

/** Milliseconds after which what runs is asked for again. */
const again = 1200

const isUnderWay = (bulk: Bulk | undefined): bulk is Bulk => bulk?.state === 'waiting' || bulk?.state === 'running'

export const useBulk = (onDone: () => void) => {
  const { error } = useWords()
  const words = useBulkWords()
  const actor = useActor()
  const may = holds(actor, 'coordinator') || holds(actor, 'office')
  const page = useQuery('desk.bulks', may ? {} : null)
  const sending = useSend('desk.doAll')
  const taking = useSend('desk.takeBack')
  const [seen, setSeen] = useState('')
  /** what was asked for while the page is open, or still waits from before */
  const [mine, setMine] = useState('')
  const latest = page.data?.rows[0]
  const { reload } = page

  useEffect(() => {
    if (!isUnderWay(latest)) return
    setMine(latest.id)
    const left = latest.state === 'running' ? again : Math.max(again, Date.parse(latest.runAt) - Date.now() + again)
    const timer = setTimeout(reload, left)
    return () => clearTimeout(timer)
  }, [latest, reload])

  const isDone = latest?.state === 'done' && latest.id === mine
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is done, whatever the page calls it
  useEffect(() => {
    if (isDone) onDone()
  }, [isDone, mine])

  return {
    may,
    /** to be shown: it waits, runs, or was done a moment ago and nobody has said that they saw it */
    bulk: latest !== undefined && latest.id === mine && latest.id !== seen ? latest : undefined,
    busy: sending.busy,
    ask: async (asked: BulkOrder): Promise<boolean> => {
      const sent = await sending.send(asked)
      if (sent.state === 'refused') toasted(error[sent.problem.code])
      if (sent.state !== 'done') return false
      setMine(sent.answer.id)
      reload()
      return true
    },
    takeBack: async (id: string): Promise<void> => {
      const sent = await taking.send({ id })
      if (sent.state === 'refused') toasted(error[sent.problem.code])
      if (sent.state === 'done') toasted(words.takenBack)
      reload()
    },
    see: setSeen,
  }
}
