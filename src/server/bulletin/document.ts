// The bulletin as an official document: head, sections, who signed and when, and the hash by which it can be compared.

import type { Bulletin } from '../../domain/bulletin/process'
import { localDate } from '../../domain/calendar/local-time'
import type { Line } from '../document/official'
import { linesOf } from '../document/official'
import { bulletinWords as words } from '../locales/bulletin'
import { sectionMark } from '../locales/document'
import { dayOf } from '../locales/subscribe'

interface Titled {
  readonly bulletin: Bulletin
  readonly number: string
  readonly organiser: string
  /** who signed, by name; empty while nobody has */
  readonly signedBy: string
}

const body = (text: string): Line => ({ kind: 'body', text })

export const bulletinLines = ({ bulletin, number, organiser, signedBy }: Titled): readonly Line[] => {
  const { account, title, summary, hard, next, corrects, signed, openedAt } = bulletin
  const each = (lines: readonly string[]): readonly Line[] =>
    lines.length === 0 ? [body(words.none)] : lines.map(body)
  const linesIn = (text: string): readonly Line[] => (text.trim() === '' ? [body(words.none)] : linesOf(text))
  const sections: readonly (readonly [string, readonly Line[]])[] = [
    [words.summaryHead, linesIn(summary)],
    [words.groupsHead, each(account.groups.map(words.group))],
    [words.underWayHead, each(account.underWay.map(words.underWay))],
    [words.closedHead, each(account.closed.map(words.closed))],
    [words.lateHead, each(account.late.map(words.late))],
    [words.topicsHead, each(account.topics.map(words.topic))],
    [words.shownHead, each((account.shown ?? []).map(words.shown))],
    [words.hardHead, linesIn(hard)],
    [words.nextHead, linesIn(next)],
  ]
  return [
    { kind: 'mark', text: organiser },
    { kind: 'title', text: title },
    body(number),
    ...(corrects === null ? [] : [body(words.corrects(corrects.number))]),
    ...(signed === null ? [body(words.draft)] : []),
    ...sections.flatMap(([heading, lines], index): readonly Line[] => [
      { kind: 'heading', text: `${sectionMark(index + 1)}${heading}` },
      ...lines,
    ]),
    ...(signed === null ? [] : [{ kind: 'signed', text: words.signed(signedBy) } as const]),
    { kind: 'signed', text: organiser },
    { kind: 'signed', text: dayOf(signed?.on ?? localDate(openedAt)) },
    ...(signed === null ? [] : [{ kind: 'flush' as const, text: words.hash(signed.hash) }]),
    ...(account.head === undefined ? [] : [{ kind: 'flush' as const, text: words.logHead(account.head) }]),
  ]
}
