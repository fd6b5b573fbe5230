// Queries for a page: one answer, or a long list piece by piece. The last answer is painted at once, a fresh one is fetched whenever the page is shown.

import type { Input, Output } from '@domain/contract'
import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ProblemCode } from '../locales/problem'
import { useSession } from '../store/session'
import { problemOf } from './answer'
import { keepAnswer, keptAnswer, keyOf, takeExpected } from './answer-memory'
import { type QueryName, query } from './call'

export type Loaded<Data> =
  | { readonly state: 'loading'; readonly data: undefined; readonly code: undefined; readonly reload: () => void }
  | { readonly state: 'failed'; readonly data: undefined; readonly code: ProblemCode; readonly reload: () => void }
  /** `code` says why it could not be refreshed */
  | {
      readonly state: 'ready'
      readonly data: Data
      readonly code: ProblemCode | undefined
      readonly reload: () => void
    }

interface Seen<Data> {
  readonly key: string
  readonly data: Data | undefined
  readonly code: ProblemCode | undefined
}

/** Painted already: the answer came before the page. */
const isSame = <Data>(seen: Seen<Data>, key: string, data: Data): boolean =>
  seen.key === key && seen.data === data && seen.code === undefined

/** `null` instead of an input: not yet. */
export const useQuery = <Name extends QueryName>(name: Name, input: Input<Name> | null): Loaded<Output<Name>> => {
  const person = useSession((session) => session.me?.personId ?? '')
  const key = input === null ? '' : keyOf(person, name, input)
  const asked = useRef({ input, turn: 0 })
  asked.current.input = input
  const [seen, setSeen] = useState<Seen<Output<Name>>>(() => ({ key, data: keptAnswer(key), code: undefined }))

  const reload = useCallback(() => {
    const { input: now } = asked.current
    if (key === '' || now === null) return
    asked.current.turn += 1
    const { turn } = asked.current
    const isLast = () => asked.current.turn === turn
    const coming = takeExpected<Output<Name>>(key) ?? query(name, now)
    coming.then(
      (data) => {
        keepAnswer(key, data)
        if (isLast()) setSeen((before) => (isSame(before, key, data) ? before : { key, data, code: undefined }))
      },
      (error: unknown) => {
        if (isLast()) setSeen({ key, data: keptAnswer<Output<Name>>(key), code: problemOf(error).code })
      },
    )
  }, [name, key])

  useEffect(reload, [reload])
  useShownAgain(reload)
  usePullDownRefresh(reload)

  const fresh = seen.key === key
  const data = (fresh ? seen.data : undefined) ?? keptAnswer<Output<Name>>(key)
  const code = fresh ? seen.code : undefined
  if (data !== undefined) return { state: 'ready', data, code, reload }
  if (code !== undefined) return { state: 'failed', data: undefined, code, reload }
  return { state: 'loading', data: undefined, code: undefined, reload }
}

/** Not the first time, when the page loads anyway. */
export const useShownAgain = (onShow: () => void): void => {
  const shown = useRef(false)
  useDidShow(() => {
    if (shown.current) onShow()
    shown.current = true
  })
}

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

/** A long list for a page, loaded piece by piece. */
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
