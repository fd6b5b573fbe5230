// The day's work of who is signed in: one part of it at a time, narrowed by words, in the order that was chosen.

import type { TodayRow } from '@domain/contract/today'
import type { Lane } from '@domain/today/lane'
import { reads } from '@domain/today/search'
import { useState } from 'react'
import { type Pages, useQuery } from '../api/use-query'

export type Part = Lane | 'all'
export type Column = 'title' | 'state' | 'group' | 'lead' | 'due'

/** A row of the list: what a unit owes may be about one matter several times. */
export type TodayItem = TodayRow & { readonly about: string }

interface Choice {
  readonly part: Part
  readonly search: string
  /** empty: the most pressing first */
  readonly sort: Column | ''
}

const sortedBy: Readonly<Record<Column, (row: TodayRow) => string>> = {
  title: (row) => row.title,
  state: (row) => `${row.kind} ${row.state}`,
  group: (row) => row.groupName,
  lead: (row) => row.leadName ?? '',
  due: (row) => row.due ?? '9999',
}

export const chosenOf = (rows: readonly TodayItem[], { part, search, sort }: Choice): readonly TodayItem[] => {
  const isSought = reads(search)
  const found = rows.filter((row) => (part === 'all' || row.lane === part) && isSought(row))
  if (sort === '') return found
  const value = sortedBy[sort]
  return [...found].sort((a, b) => value(a).localeCompare(value(b), 'zh-CN'))
}

export interface Today extends Pages<TodayItem> {
  readonly lanes: readonly { readonly id: Lane; readonly count: number }[]
  /** of all parts together */
  readonly count: number
  /** all that was chosen, also what is not drawn yet */
  readonly whole: readonly TodayItem[]
}

/** A phone is not handed more at once; at a desk all stands there without a press. */
const few = 20

export const useToday = (choice: Choice, atOnce = few): Today => {
  const [upTo, setUpTo] = useState(atOnce)
  const query = useQuery('today.list', {})
  const lanes = query.data?.lanes ?? []
  const rows = (query.data?.rows ?? []).map((row, index, all) => {
    const earlier = all.slice(0, index).filter(({ id }) => id === row.id).length
    return { ...row, about: row.id, id: earlier === 0 ? row.id : `${row.id}-${earlier}` }
  })
  const chosen = chosenOf(rows, choice)
  return {
    state: query.state,
    code: query.code,
    rows: chosen.slice(0, upTo),
    more: chosen.length > upTo ? 'more' : 'end',
    loadMore: () => setUpTo(upTo + atOnce),
    reload: query.reload,
    lanes,
    whole: chosen,
    count: lanes.reduce((sum, { count }) => sum + count, 0),
  }
}
