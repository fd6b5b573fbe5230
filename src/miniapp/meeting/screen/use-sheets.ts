// What the big screen shows one after the other: the agenda before anything is said, then the statements, newest first,
// then the motions. What the host has chosen stands alone; after the end what was agreed leads, then what divides, then what
// happens next.

import type { MotionRow } from '@domain/contract/decision'
import type { MeetingSnapshot, StatementRow } from '@domain/contract/meeting'
import { useFormat } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { type Column, lengthOf, lineHeight, linesOf, type Piece, sheetsOf } from './fit'

export interface AgendaRow {
  readonly text: string
  readonly present: boolean
}

export interface Titled {
  /** what the rows of a sheet have in common, where that is not the present item */
  readonly heading?: string
}

export type Sheet = Titled & Rows

type Rows =
  | { readonly of: 'agenda'; readonly pieces: readonly Piece<AgendaRow>[] }
  | { readonly of: 'statements'; readonly pieces: readonly Piece<StatementRow>[] }
  | { readonly of: 'motions'; readonly pieces: readonly Piece<MotionRow>[] }
  | { readonly of: 'picture'; readonly id: string; readonly pieces: readonly [] }

/** Fewer say too little to divide anybody. */
const fewest = 5

/** The sizes of Screen.css. */
const height = 56.2
const title: Column = { size: 2.2, width: 67 }
const item: Column = { size: 3, width: 65 }
const agenda: Column = { size: 2.6, width: 65 }
const row: Column = { size: 2.3, width: 63.8 }
const small: Column = { size: 1.9, width: 63.8 }
const stance = 2
/** above and below everything, and between its four parts */
const around = 4.8 + 3 * 1.6
const status = 2 * lineHeight
const padding = 2.2
const lineGap = 0.6
const tally = 1.5 + 0.5 + small.size * lineHeight

const high = (text: string, column: Column): number => linesOf(text, column) * column.size * lineHeight

export const useSheets = (meeting: MeetingSnapshot, motions: readonly MotionRow[]): readonly Sheet[] => {
  const words = useMeetingWords()
  const format = useFormat()
  const standing = motions.filter(({ status }) => status !== 'dropped')
  const head = around + status + high(meeting.title, title)

  const { screen } = meeting
  if (screen?.of === 'picture') return [{ of: 'picture', id: screen.id, pieces: [] }]

  const nothingYet = meeting.statements.length === 0 && standing.length === 0
  // units that are appraised are not shown beside each other
  const quiet = meeting.subject.kind === 'appraisal'
  if (quiet || (screen === null && (meeting.phase === 'before' || nothingYet))) {
    const rows = meeting.agenda.map((text, at) => ({ text, present: meeting.phase === 'open' && at === meeting.item }))
    // what to do next stands below it
    const room = height - head - high(words.screen.none, row)
    return sheetsOf<AgendaRow>(rows, {
      room,
      max: rows.length,
      textOf: ({ text }) => text,
      columnOf: ({ present }) => (present ? item : agenda),
      restOf: () => 0,
    }).map((pieces) => ({ of: 'agenda', pieces }))
  }

  const room = height - head - high(meeting.agenda[meeting.item] ?? '', item)
  const verdictOf = ({ result }: StatementRow): string => (result === null ? '' : words.vote.verdict[result.verdict])
  const ofStatements = (rows: readonly StatementRow[], titled: Titled = {}): readonly Sheet[] =>
    sheetsOf<StatementRow>(rows, {
      room,
      textOf: ({ text }) => text,
      columnOf: (one) => {
        const verdict = verdictOf(one)
        return verdict === '' ? row : { ...row, width: row.width - 4 - lengthOf(verdict) * small.size }
      },
      restOf: () => padding + lineGap + tally,
    }).map((pieces): Sheet => ({ of: 'statements', pieces, ...titled }))
  const ofMotions = (rows: readonly MotionRow[], titled: Titled = {}): readonly Sheet[] =>
    sheetsOf<MotionRow>(rows, {
      room,
      textOf: ({ what }) => what,
      columnOf: () => row,
      restOf: ({ unitName, due }) =>
        padding + 2 * lineGap + high(words.screen.until(unitName, format.date(due)), small) + stance * lineHeight,
    }).map((pieces): Sheet => ({ of: 'motions', pieces, ...titled }))

  if (screen !== null) {
    return [
      ...ofStatements(meeting.statements.filter(({ id }) => screen.of === 'statement' && id === screen.id)),
      ...ofMotions(standing.filter(({ id }) => screen.of === 'motion' && id === screen.id)),
    ]
  }
  if (meeting.phase === 'ended') {
    const divides = ({ result, seen }: StatementRow) =>
      result !== null && result.verdict !== 'accepted' && seen >= fewest
    const agreed = meeting.statements.filter(({ result }) => result?.verdict === 'accepted')
    const after = [
      ...ofStatements(agreed, { heading: words.screen.agreed }),
      ...ofStatements(meeting.statements.filter(divides), { heading: words.screen.divides }),
      ...ofMotions(standing, { heading: words.screen.next }),
    ]
    if (after.length > 0) return after
  }
  return [...ofStatements([...meeting.statements].reverse()), ...ofMotions(standing)]
}
