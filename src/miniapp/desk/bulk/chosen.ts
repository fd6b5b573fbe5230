// What is selected in the list, as far as it is needed to do something to all of it.

import type { DeskRow } from '@domain/contract/desk'
import { newId } from '../../api/call'
import type { Part, TodayItem } from '../../today/use-today'
import type { BulkOrder } from './use-bulk'

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
