// What is selected in the list, and what is done to all of it: sent, taken back while it waits, looked at when it is over.

import type { Input } from '@domain/contract'
import type { Bulk, DeskRow } from '@domain/contract/desk'
import { mostAtOnce } from '@domain/desk/bulk'
import { holds } from '@domain/people/role'
import { useEffect, useState } from 'react'
import { newId } from '../../api/call'
import { useQuery } from '../../api/use-query'
import { useWords } from '../../locales'
import { useBulkWords } from '../../locales/desk-work'
import { useActor } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import type { Part, TodayItem } from '../../today/use-today'

export type BulkOrder = Omit<Input<'desk.doAll'>, 'requestId'>

/** Milliseconds after which what runs is asked for again. */
const again = 1200

const isUnderWay = (bulk: Bulk | undefined): bulk is Bulk => bulk?.state === 'waiting' || bulk?.state === 'running'

/** What was asked for together: sent, taken back while it waits, looked at again when its moment is over. */
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

export type Chosen = Pick<DeskRow, 'id' | 'kind' | 'number' | 'title' | 'groupId' | 'groupName' | 'due'>

export const bulkModes = [
  ...(['merge', 'accept', 'answer', 'assign', 'confirm'] as const),
  ...(['review', 'admit', 'join', 'convert'] as const),
] as const
export type BulkMode = (typeof bulkModes)[number]

export const kindFor: Readonly<Record<BulkMode, DeskRow['kind']>> = {
  merge: 'report',
  accept: 'report',
  answer: 'report',
  assign: 'matter',
  confirm: 'matter',
  review: 'proposal',
  admit: 'proposal',
  join: 'proposal',
  convert: 'proposal',
}

/** What is done to a whole lane of the day's work; in the others, to what was ticked. */
export const modesOfLane: Readonly<Partial<Record<Part, readonly BulkMode[]>>> = {
  answer: ['merge', 'accept', 'answer'],
  assign: ['assign'],
  unclaimed: ['assign'],
  confirm: ['confirm'],
}

/** A row of the day's work, where something can be done to it together with others. */
export const chosenOf = ({ kind, about: id, number, title, groupId, groupName, due }: TodayItem): readonly Chosen[] =>
  kind === 'check' ? [] : [{ kind, id, number, title, groupId, groupName, due }]

type ReportCommand = BulkOrder['reports'][number]['command']
type ProposalCommand = NonNullable<BulkOrder['proposals']>[number]['command']
type MatterCommand = BulkOrder['matters'][number]['command']

export const onReports = (
  rows: readonly Pick<Chosen, 'id'>[],
  commandFor: (id: string, index: number) => ReportCommand,
): BulkOrder => ({
  reports: rows.map(({ id }, index) => ({ id, requestId: newId(), command: commandFor(id, index) })),
  matters: [],
})

export const onProposals = (
  rows: readonly Pick<Chosen, 'id'>[],
  commandFor: (id: string, index: number) => ProposalCommand,
): BulkOrder => ({
  ...{ reports: [], matters: [] },
  proposals: rows.map(({ id }, index) => ({ id, requestId: newId(), command: commandFor(id, index) })),
})

export const onMatters = (rows: readonly Pick<Chosen, 'id'>[], command: MatterCommand): BulkOrder => ({
  reports: [],
  matters: rows.map(({ id }) => ({ id, requestId: newId(), command })),
})

const pairs = (rows: readonly Chosen[]) => rows.map((row) => [row.id, row] as const)

/** What is ticked in a list of the desk, and what is being done to all of it. */
export const useSelection = () => {
  const [selected, setSelected] = useState<ReadonlyMap<string, Chosen>>(new Map())
  const [mode, setMode] = useState<BulkMode | null>(null)
  const rows = [...selected.values()]
  return {
    rows,
    ids: new Set(selected.keys()) as ReadonlySet<string>,
    mode,
    /** what is open at the right */
    doing: rows.length > 0 ? mode : null,
    setMode,
    add: (more: readonly Chosen[]) => setSelected((before) => new Map([...before, ...pairs(more)])),
    deselect: (ids: readonly string[]) =>
      setSelected((before) => new Map([...before].filter(([id]) => !ids.includes(id)))),
    /** these and no others, to do this to them */
    begin: (these: readonly Chosen[], to: BulkMode) => {
      setSelected(new Map(pairs(these.slice(0, mostAtOnce))))
      setMode(to)
    },
    clear: () => {
      setSelected(new Map())
      setMode(null)
    },
  }
}
