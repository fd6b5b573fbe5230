// A row of the file as a message, or why it cannot be one.

import { limit } from '../../domain/limit'
import { titleOf } from '../report/title'
import type { Field, Mapping } from './column'
import { instantOf } from './instant'
import type { SourceRow } from './source'

export interface Message {
  /** as the file has it; empty when it has none */
  readonly sourceId: string
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
  'timeInFuture',
] as const
export type RefusalReason = (typeof refusals)[number]

export interface RefusedRow {
  readonly row: SourceRow
  readonly reason: RefusalReason
}

/** Control characters and halves of characters, which no form would accept. */
const illegible = /[^\P{Cc}\t\n\r]|\p{Cs}/gu

const wordsOf = (value: unknown): string =>
  value === null || value === undefined || value instanceof Date
    ? ''
    : String(value).replace(illegible, '').replace(/\r\n?/g, '\n').trim()

const cut = (text: string, length: number): string => {
  const signs = [...text]
  return signs.length <= length ? text : `${signs.slice(0, length - 1).join('')}…`
}

const lineOf = (text: string): string | null => (text === '' ? null : cut(text.replace(/\s+/g, ' '), limit.line))

export const messageOf = (row: SourceRow, mapping: Mapping, now: string): Message | RefusedRow => {
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
  const at = instantOf(cell('at'))
  const repliedAt = instantOf(cell('repliedAt'))
  if (at === undefined || repliedAt === undefined) return refused('unreadableTime')
  if ((at ?? '') > now || (repliedAt ?? '') > now) return refused('timeInFuture')
  return {
    sourceId: words('id'),
    title: lineOf(titleOf(title, text)) ?? '',
    text,
    at,
    place: lineOf(words('place')),
    category: lineOf(words('category')),
    reply: reply === '' ? null : { text: reply, at: repliedAt },
  }
}

export const isRefused = (message: Message | RefusedRow): message is RefusedRow => 'reason' in message
