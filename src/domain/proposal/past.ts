// Proposals of earlier years, as a spreadsheet has them: taken in as they were, found when somebody writes a like one.

import type { EventRows } from '../process/event'
import type { ProposalKind } from './proposal'

export interface PastRow {
  readonly line: number
  readonly no: string
  readonly title: string
  readonly text: string
  readonly proposers: string
  readonly units: string
  readonly answer: string
  /** a cell holds more than a proposal may */
  readonly overlong?: true
}

export interface PastEvents {
  imported: {
    districtId: string
    no: string
    title: string
    text: string
    proposers: string
    units: string
    answer: string
  }
}

export const pastRefusals = ['noNumber', 'noTitle', 'overlong', 'twice', 'present'] as const
type PastRefusal = (typeof pastRefusals)[number]

interface PastPlan {
  readonly add: readonly PastRow[]
  /** lines of proposals that are there already */
  readonly same: number
  readonly refused: readonly { readonly line: number; readonly title: string; readonly why: PastRefusal }[]
}

/** `known`: numbers that are there already. `present`: how the numbers of this plenary begin: those are given here. */
export const planPast = (rows: readonly PastRow[], known: ReadonlySet<string>, present: string): PastPlan => {
  const seen = new Set<string>()
  const why = ({ no, title, overlong }: PastRow): PastRefusal | undefined => {
    if (no === '') return 'noNumber'
    if (title === '') return 'noTitle'
    if (overlong === true) return 'overlong'
    if (no.startsWith(present)) return 'present'
    if (seen.has(no)) return 'twice'
    seen.add(no)
    return undefined
  }
  const judged = rows.map((row) => ({ row, why: why(row) }))
  const good = judged.flatMap(({ row, why: fault }) => (fault === undefined ? [row] : []))
  return {
    add: good.filter(({ no }) => !known.has(no)),
    same: good.filter(({ no }) => known.has(no)).length,
    refused: judged.flatMap(({ row: { line, title }, why: fault }) =>
      fault === undefined ? [] : [{ line, title, why: fault }],
    ),
  }
}

export const pastEvents = {
  imported: {
    evolve: () => ({}),
    // its words stand on the page itself
    read: { without: ['text', 'proposers', 'units', 'answer', 'title'] },
    tell: null,
  },
} as const satisfies EventRows<ProposalKind, PastEvents>
