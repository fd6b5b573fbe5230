// A query for a page: the last answer is painted at once, a fresh one is fetched whenever the page is shown.

import type { Input, Output } from '@domain/contract'
import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ProblemCode } from '../locales/problem'
import { useSession } from '../store/session'
import { keepAnswer, keptAnswer, keyOf, takeExpected } from './answer-memory'
import { type QueryName, query } from './call'
import { problemOf } from './problem'

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
