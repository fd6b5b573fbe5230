// A long list for a page, loaded piece by piece.

import type { Input, Output } from '@domain/contract'
import { useCallback, useRef, useState } from 'react'
import type { ProblemCode } from '../locales/problem'
import { useSession } from '../store/session'
import { keepAnswer, keptAnswer, keyOf } from './answer-memory'
import { type QueryName, query } from './call'
import { useQuery } from './use-query'

/** Queries that answer with rows and with where the next page starts. */
type PagedName = {
  [Name in QueryName]: Output<Name> extends { rows: readonly unknown[]; next: string | null } ? Name : never
}[QueryName]

type RowOf<Name extends PagedName> = Output<Name>['rows'][number]

export interface Pages<Row> {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly rows: readonly Row[]
  readonly code: ProblemCode | undefined
  readonly more: 'more' | 'loading' | 'failed' | 'end'
  readonly loadMore: () => void
  readonly reload: () => void
}

interface Later<Row> {
  /** the input they are of */
  readonly of: string
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly state: 'still' | 'loading' | 'failed'
}

const idOf = (row: unknown): unknown => (typeof row === 'object' && row !== null && 'id' in row ? row.id : row)

/** The first page may have been refreshed since: what moved up into it is not shown twice. */
const joined = <Row>(first: readonly Row[], rest: readonly Row[]): readonly Row[] => {
  const there = new Set(first.map(idOf))
  return [...first, ...rest.filter((row) => !there.has(idOf(row)))]
}

export const usePages = <Name extends PagedName>(name: Name, input: Input<Name> | null): Pages<RowOf<Name>> => {
  const first = useQuery(name, input)
  const data = first.data as { readonly rows: readonly RowOf<Name>[]; readonly next: string | null } | undefined
  const person = useSession((session) => session.me?.personId ?? '')
  const of = keyOf(person, `${name} later`, input ?? {})
  const [later, setLater] = useState<Later<RowOf<Name>>>({ of: '', rows: [], next: null, state: 'still' })
  // a list that is opened again is as long as it was
  const kept = later.of === of ? later : keptAnswer<Later<RowOf<Name>>>(of)
  const current: Later<RowOf<Name>> = kept ?? { of, rows: [], next: data?.next ?? null, state: 'still' }
  const latest = useRef({ input, current })
  latest.current = { input, current }

  const loadMore = useCallback(() => {
    const { input: now, current: from } = latest.current
    if (now === null || from.next === null || from.state === 'loading') return
    setLater({ ...from, state: 'loading' })
    query(name, { ...now, after: from.next }).then(
      (answer) => {
        const page = answer as { readonly rows: readonly RowOf<Name>[]; readonly next: string | null }
        const longer: typeof from = { of: from.of, rows: [...from.rows, ...page.rows], next: page.next, state: 'still' }
        keepAnswer(from.of, longer)
        setLater(longer)
      },
      () => {
        setLater({ ...from, state: 'failed' })
      },
    )
  }, [name])

  const more = current.state !== 'still' ? current.state : current.next === null ? 'end' : 'more'
  return {
    state: first.state,
    rows: data === undefined ? [] : joined<RowOf<Name>>(data.rows, current.rows),
    code: first.code,
    more,
    loadMore,
    reload: first.reload,
  }
}
