// A row of the file as a message, or why it cannot be one.

import { limit } from '../../domain/limit'
import { legible } from '../../domain/text/legible'
import { cut, titleOf } from '../report/title'
import { type Field, isRunningNumber, isTold, type Mapping, replyColumns } from './column'
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
  'noMessage',
] as const
export type RefusalReason = (typeof refusals)[number]

export interface RefusedRow {
  readonly row: SourceRow
  readonly reason: RefusalReason
}

/** Halves of characters and what stands for one, which no form would accept. */
const half = /\p{Cs}|\uFFFD/gu

/** What people and systems write where there is nothing to write. */
const nothing = new RegExp(
  `^(?:${[
    '[-–—―_/\\\\.·*~?…,，;；0]+',
    '[[{<(【]\\s*(?:空|无|null|none)?\\s*[\\]}>)】]',
    '[-–]?(?:无|暂无|没有|空白?|暂缺|不详|不明|未知|待定|待补充?|略)[-–]?',
    '未(?:填写?|提供|录入)',
    '0000-00-00(?: 00:00(?::00)?)?',
    '#(?:n/a|value!|ref!|name\\?|div/0!|null!|num!)',
    'null|none|nil|n[/\\\\.]?a|nan|nat|undefined|\\\\n',
    '(?:暂|尚)?(?:未|无|待)(?:作|予)?(?:答复|回复|反馈|办理|处理|办结)',
    '(?:等待|正在)(?:答复|回复|反馈|办理|处理|核实)中?|(?:办理|处理|核实|核查|调查|转办)中',
    '(?:答复|回复)?(?:内容)?为空',
  ].join('|')})[。.]?$`,
  'iu',
)

const wordsOf = (value: unknown): string => {
  if (value === null || value === undefined || value instanceof Date) return ''
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('\n')
  return typeof value === 'object' ? '' : saidIn(String(value))
}

/** ="00123" and '00123: how a sheet is told that a number is none. */
const asText = (value: string): string => value.replace(/^\s*="([^"]*)"\s*$/, '$1').replace(/^\s*'(?=\d)/, '')

const saidIn = (value: string): string => {
  const text = legible(asText(value).replace(half, '')).trim()
  return nothing.test(text.normalize('NFKC')) ? '' : text
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
  const said = new Set([mapping.title, mapping.text, mapping.at, mapping.place, mapping.category])
  const later = new Set([mapping.reply, mapping.repliedAt])
  const columns = Object.entries(cells).flatMap(([column, value]) => {
    const text = value instanceof Date ? value.toISOString() : wordsOf(value)
    const changes = later.has(column) || isRunningNumber(column) || (!said.has(column) && isTold(column))
    return text === '' || changes ? [] : [[column, text]]
  })
  return JSON.stringify(columns)
}

const sumUp = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总数|(?:sub|grand )?totals?)[:：]?$/i
const counted = /^(?:共|总共)?\s*[\d,.]*\s*(?:条|件|个|项|行|笔|封|件次)?[。.]?$/
const madeBy = /^(?:制表|填表|填报|审核|审批|负责|经办|报送|联系)(?:人|单位|日期|时间|部门|电话)?\s*[:：]/

/** The names of the columns once more, as on every printed page; a sum below the rows; who made the table. */
const isNoMessage = (cells: Cells, mapping: Mapping): boolean => {
  const mapped = [...new Set(Object.values(mapping))]
  const named = mapped.filter((column) => wordsOf(cells[column]) !== '')
  if (named.length > 1 && named.every((column) => wordsOf(cells[column]) === column)) return true
  const filled = Object.values(cells)
    .map(wordsOf)
    .filter((word) => word !== '')
  if (filled.length > 0 && filled.every((word) => madeBy.test(word))) return true
  return filled.some((word) => sumUp.test(word)) && filled.every((word) => sumUp.test(word) || counted.test(word))
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
  if (text === '') return refused('noWords')
  if (isNoMessage(cells, mapping)) return refused('noMessage')
  const replies = replyColumns(Object.keys(cells), mapping)
  const given = replies.find(({ reply }) => wordsOf(cells[reply]) !== '') ?? replies[0]
  const reply = given === undefined ? '' : wordsOf(cells[given.reply])
  if (text.length > limit.long) return refused('textTooLong')
  if (reply.length > limit.long) return refused('replyTooLong')
  const times = { at: cell('at'), repliedAt: cells[given?.repliedAt ?? mapping.repliedAt ?? ''] }
  const orders = timeFields.some((field) => mayEndInYear(times[field])) ? await reading.orders() : {}
  const time = (field: keyof DateOrders): string | null | undefined => {
    const value = times[field]
    return typeof value === 'string' ? instantOf(wordsOf(value), orders[field]) : instantOf(value)
  }
  const at = time('at')
  const repliedAt = time('repliedAt')
  if (at === undefined || repliedAt === undefined) {
    const unclear = timeFields.some((field) => isYearLast(times[field]) && orders[field] === undefined)
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
