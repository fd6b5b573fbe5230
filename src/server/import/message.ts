// A row of the file as a message, or why it cannot be one.

import { limit } from '../../domain/limit'
import { legible } from '../../domain/text/legible'
import { titleOf } from '../report/title'
import { type Field, isRunningNumber, type Mapping } from './column'
import { type DateOrder, instantOf, isYearLast, mayEndInYear, orderIn } from './instant'
import type { Cells, SourceRow } from './source'

export interface Message {
  /** as the file has it; empty when it has none */
  readonly sourceId: string
  /** the whole row, to tell rows without a number apart */
  readonly content: string
  readonly title: string
  readonly text: string
  /** ISO instant; null when the file does not say */
  readonly at: string | null
  readonly place: string | null
  readonly category: string | null
  readonly reply: { readonly text: string; readonly at: string | null } | null
}

export const refusals = [
  'unreadableRow',
  'noWords',
  'textTooLong',
  'replyTooLong',
  'unreadableTime',
  'ambiguousDate',
  'timeInFuture',
] as const
export type RefusalReason = (typeof refusals)[number]

export interface RefusedRow {
  readonly row: SourceRow
  readonly reason: RefusalReason
}

/** Halves of characters and what stands for one, which no form would accept. */
const half = /\p{Cs}|\uFFFD/gu

/** What people and systems write where there is nothing to write. */
const nothing =
  /^(?:[-–—―_/\\.·*]+|无|暂无|没有|空|未填写?|null|none|nil|n\/?a|undefined|\\n|(?:暂|尚)?(?:未|无|待)(?:作|予)?(?:答复|回复|反馈|办理|处理)|(?:答复|回复)?(?:内容)?为空)[。.]?$/iu

const wordsOf = (value: unknown): string =>
  value === null || value === undefined || value instanceof Date ? '' : saidIn(String(value))

const saidIn = (value: string): string => {
  const text = legible(value.replace(half, '')).trim()
  return nothing.test(text.normalize('NFKC')) ? '' : text
}

const cut = (text: string, length: number): string => {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

const lineOf = (text: string): string | null => (text === '' ? null : cut(text.replace(/\s+/g, ' '), limit.line))

/** The two columns whose days and months may stand in either order. */
const timeFields = ['at', 'repliedAt'] as const satisfies readonly Field[]
export type DateOrders = Readonly<Partial<Record<(typeof timeFields)[number], DateOrder>>>

/** What each column of times proves about the order of its days and months; a column that proves both proves nothing. */
export const dateOrdersIn = async (rows: AsyncIterable<SourceRow>, mapping: Mapping): Promise<DateOrders> => {
  const proved = new Map(timeFields.map((field) => [field, new Set<DateOrder>()]))
  for await (const { cells } of rows) {
    for (const field of timeFields) {
      const order = orderIn(cells?.[mapping[field] ?? ''])
      if (order !== undefined) proved.get(field)?.add(order)
    }
  }
  return Object.fromEntries([...proved].flatMap(([field, orders]) => (orders.size === 1 ? [[field, ...orders]] : [])))
}

/** A name for the row where the file has none: all that it says, but for its reply, which may come later. */
const contentOf = (cells: Cells, mapping: Mapping): string => {
  const later = new Set([mapping.reply, mapping.repliedAt])
  const columns = Object.entries(cells).flatMap(([column, value]) => {
    const text = value instanceof Date ? value.toISOString() : wordsOf(value)
    return text === '' || later.has(column) || isRunningNumber(column) ? [] : [[column, text]]
  })
  return JSON.stringify(columns)
}

export interface Reading {
  readonly mapping: Mapping
  /** asked for at the first date that ends in its year: knowing them takes reading the whole file */
  readonly orders: () => Promise<DateOrders>
  /** ISO instant */
  readonly now: string
}

export const messageOf = async (
  row: SourceRow,
  { mapping, now, ...reading }: Reading,
): Promise<Message | RefusedRow> => {
  const refused = (reason: RefusalReason): RefusedRow => ({ row, reason })
  const { cells } = row
  if (cells === null) return refused('unreadableRow')
  const cell = (field: Field): unknown => {
    const column = mapping[field]
    return column === undefined ? undefined : cells[column]
  }
  const words = (field: Field): string => wordsOf(cell(field))

  const title = words('title')
  const text = words('text') || title
  const reply = words('reply')
  if (text === '') return refused('noWords')
  if (text.length > limit.long) return refused('textTooLong')
  if (reply.length > limit.long) return refused('replyTooLong')
  const orders = timeFields.some((field) => mayEndInYear(cell(field))) ? await reading.orders() : {}
  const time = (field: keyof DateOrders): string | null | undefined => {
    const value = cell(field)
    return typeof value === 'string' ? instantOf(words(field), orders[field]) : instantOf(value)
  }
  const at = time('at')
  const repliedAt = time('repliedAt')
  if (at === undefined || repliedAt === undefined) {
    const unclear = timeFields.some((field) => isYearLast(cell(field)) && orders[field] === undefined)
    return refused(unclear ? 'ambiguousDate' : 'unreadableTime')
  }
  if ((at ?? '') > now || (repliedAt ?? '') > now) return refused('timeInFuture')
  return {
    sourceId: words('id'),
    content: contentOf(cells, mapping),
    title: lineOf(titleOf(title, text)) ?? '',
    text,
    at,
    place: lineOf(words('place')),
    category: lineOf(words('category')),
    reply: reply === '' ? null : { text: reply, at: repliedAt },
  }
}

export const isRefused = (message: Message | RefusedRow): message is RefusedRow => 'reason' in message
