// By what the desk's list is narrowed, and how a view of it is written into an address: one table for server and screens.

import { lights } from '../calendar/light'
import { stepIds } from '../matter/step'
import { type Fields, insideWords } from '../process/field'
import { proposalSteps } from '../proposal/proposal'
import { reportStatuses } from '../report/report'
import { type ColumnId, columnIds, isColumn } from './column'

export const standings = ['open', 'over', 'all'] as const
export type Standing = (typeof standings)[number]

export const listedKinds = ['report', 'matter', 'proposal'] as const
export type ListedKind = (typeof listedKinds)[number]

/** What waits or runs stands at a status or a step; what is over, at how it ended. */
export const listedStates = [...new Set([...reportStatuses, ...stepIds, ...proposalSteps, 'closed', 'ended'] as const)]
export type ListedState = (typeof listedStates)[number]

export const listedLights = [...lights, 'none'] as const

/** Nobody leads it yet. */
export const noLead = 'none'
/** Nobody has said what kind of thing it is. */
export const noCategory = 'none'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const date = /^20\d\d-\d\d-\d\d$/
const oneOf =
  (words: readonly string[]) =>
  (text: string): boolean =>
    words.includes(text)

interface Filter {
  readonly takes: (text: string) => boolean
  /** how many rows each of its values has is counted */
  readonly counted?: true
  /** what it is when nobody says */
  readonly usual?: string
}

export const longestWords = 40

const table = {
  standing: { takes: oneOf(standings), usual: 'open' },
  kind: { takes: oneOf(listedKinds), counted: true },
  group: { takes: (text) => uuid.test(text), counted: true },
  state: { takes: oneOf(listedStates), counted: true },
  light: { takes: oneOf(listedLights), counted: true },
  lead: { takes: (text) => text === noLead || uuid.test(text), counted: true },
  category: { takes: (text) => text.length <= longestWords, counted: true },
  unit: { takes: (text) => uuid.test(text), counted: true },
  /** of reports: where the code was scanned */
  station: { takes: (text) => uuid.test(text) },
  since: { takes: (text) => date.test(text) },
  until: { takes: (text) => date.test(text) },
  words: { takes: (text) => text.length <= longestWords },
} as const satisfies Record<string, Filter>

export type FilterId = keyof typeof table
export const filters: Readonly<Record<FilterId, Filter>> = table
export const filterIds = Object.keys(table) as readonly FilterId[]

export const countedFilters = filterIds.filter((id) => filters[id].counted === true)

export type By = { readonly [Id in FilterId]?: string }

/** How somebody looks at the list: narrowed by what, in which order, with which columns. */
/** What is asked of somebody who keeps a view of the list. */
export const viewFields = { name: insideWords.line } as const satisfies Fields

export interface View {
  readonly by: By
  /** empty: the most pressing first */
  readonly sort: ColumnId | ''
  readonly falling: boolean
  /** empty: the usual ones */
  readonly columns: readonly ColumnId[]
}

type Params = Readonly<Record<string, string | undefined>>

const filtersIn = (params: Params): By =>
  Object.fromEntries(
    filterIds.flatMap((id) => {
      const text = params[id]?.trim() ?? ''
      return text === '' || text === filters[id].usual || !filters[id].takes(text) ? [] : [[id, text]]
    }),
  )

/** What an address says; what it says wrongly is passed over, so that an old one still opens. */
export const viewOf = (params: Params): View => {
  const sort = params.sort ?? ''
  return {
    by: filtersIn(params),
    sort: isColumn(sort) ? sort : '',
    falling: params.falling === 'true' && isColumn(sort),
    columns: columnIds.filter((id) => (params.columns ?? '').split('.').includes(id)),
  }
}

/** The same view as words of an address: what is usual is left out. */
export const paramsOf = ({ by, sort, falling, columns }: View): Readonly<Record<string, string>> => ({
  ...filtersIn(by),
  ...(sort === '' ? {} : { sort }),
  ...(falling && sort !== '' ? { falling: 'true' } : {}),
  ...(columns.length === 0 ? {} : { columns: columns.join('.') }),
})

/** By more than whether it is over: what is done to all that is left is meant for them. */
export const isNarrowed = ({ by }: View): boolean => filterIds.some((id) => id !== 'standing' && by[id] !== undefined)

export const anyView: View = { by: {}, sort: '', falling: false, columns: [] }
