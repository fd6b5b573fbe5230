// What a query or a command has come to: its shape while it loads, the way on when it failed, the data, the way to more of it.

import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { useWords } from '../locales'
import type { ProblemCode } from '../locales/problem'
import { Button, Icon, type IconName } from './basic'
import { useFrame } from './frame'
import { RingMark } from './RingMark'
import './Skeleton.css'
import './State.css'
import './LoadMore.css'
import './Field.css'

interface Loading {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly code: ProblemCode | undefined
  readonly reload: () => void
}

interface LoadedProps<Data> {
  readonly of: Loading & { readonly data: Data | undefined }
  /** in the size of what comes */
  readonly skeleton: ReactNode
  readonly onSignIn?: (() => void) | undefined
  readonly children: (data: Data) => ReactNode
}

/** What a query has come to: its shape while it loads, the way on when it failed, the data with a word when it is old. */
export const Loaded = <Data,>({ of, skeleton, onSignIn, children }: LoadedProps<Data>) => {
  const words = useWords()
  if (of.state === 'failed' && of.code !== undefined) {
    return <Failure code={of.code} onRetry={of.reload} onSignIn={onSignIn} />
  }
  if (of.state === 'loading' || of.data === undefined) return <View>{skeleton}</View>
  return (
    <View className="stack-m">
      {of.code ? (
        <View className="line second">
          <Icon name="offline" /> {words.error[of.code]}
        </View>
      ) : null}
      {children(of.data)}
    </View>
  )
}

interface SkeletonProps {
  readonly shape: 'card' | 'row' | 'words' | 'matter'
  readonly count?: number | undefined
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

const lines = { card: 3, row: 2, words: 4, matter: 5 } as const

/** The shape of what is coming, in its size, so that nothing jumps when it comes. */
export const Skeleton = ({ shape, count = 1 }: SkeletonProps) => (
  <View className="stack" ariaRole="status" aria-label={useWords().state.loading}>
    {upTo(count).map((card) => (
      <View key={card} className={`skeleton skeleton-${shape}`} aria-hidden="true">
        {shape === 'words' ? null : <View className="skeleton-ring" />}
        <View className="skeleton-lines">
          {upTo(lines[shape]).map((line) => (
            <View key={line} className="skeleton-line" />
          ))}
        </View>
      </View>
    ))}
  </View>
)

interface FailureProps {
  /** `offline`, `slow`, or a code of the server */
  readonly code: ProblemCode
  readonly onRetry: () => void
  /** where to sign in; shown when that is what is missing */
  readonly onSignIn?: (() => void) | undefined
}

/** It did not work: why, in a sentence, and the way on for each kind of reason. */
export const Failure = ({ code, onRetry, onSignIn }: FailureProps) => {
  const words = useWords()
  const frame = useFrame()
  if (code === 'signedOut' || code === 'notAllowed') {
    return (
      <State icon="lock" tone="amber" title={words.state.noPermission} text={words.error[code]}>
        {onSignIn ? <Button onTap={onSignIn}>{words.act.signIn}</Button> : null}
      </State>
    )
  }
  if (code === 'offline' || code === 'slow') {
    return (
      <State icon="offline" tone="amber" title={words.state.offline} text={words.error[code]}>
        <Button icon="refresh" onTap={onRetry}>
          {words.act.retry}
        </Button>
      </State>
    )
  }
  // an address that cannot be read names nothing; `invalid` speaks of the fields of a form
  if (code === 'notFound' || code === 'invalid') {
    return (
      <State title={words.state.notFound} text={words.error.notFound}>
        <Button kind="secondary" onTap={frame.onBack}>
          {words.act.back}
        </Button>
      </State>
    )
  }
  return (
    <State icon="warn" tone="clay" title={words.state.failed} text={words.error[code]}>
      <Button icon="refresh" onTap={onRetry}>
        {words.act.retry}
      </Button>
    </State>
  )
}

interface EmptyProps {
  readonly title: string
  readonly text?: string | undefined
  /** the button: what can be done */
  readonly act?: string | undefined
  readonly onAct?: (() => void) | undefined
}

/** Nothing is here yet, and what one can do about it. */
export const Empty = ({ title, text, act, onAct }: EmptyProps) => (
  <State title={title} text={text}>
    {act && onAct ? <Button onTap={onAct}>{act}</Button> : null}
  </State>
)

interface StateProps {
  /** none draws the empty table */
  readonly icon?: IconName | undefined
  readonly tone?: 'pine' | 'amber' | 'clay' | undefined
  readonly title: string
  readonly text?: string | undefined
  /** the way on */
  readonly children?: ReactNode
}

/** A designed state of a page or list: empty, failed, offline, not for you. It always says what to do next. */
export const State = ({ icon, tone = 'pine', title, text, children }: StateProps) => (
  <View className="state">
    {icon ? (
      <View className={`state-icon state-${tone}`}>
        <Icon name={icon} size="huge" />
      </View>
    ) : (
      <RingMark size="medium" present={0} />
    )}
    <View className="state-title" ariaRole="heading" aria-level={2}>
      {title}
    </View>
    {text ? <View className="state-text">{text}</View> : null}
    {children}
  </View>
)

interface LoadMoreProps {
  readonly state: 'more' | 'loading' | 'failed' | 'end'
  readonly onMore: () => void
  /** where another list follows, more comes by the button alone */
  readonly byHand?: boolean | undefined
}

/** The end of a list: more to come, coming, or that was all. More is asked for as soon as the end is reached. */
export const LoadMore = ({ state, onMore, byHand = false }: LoadMoreProps) => {
  const words = useWords()
  useReachBottom(() => {
    if (state === 'more' && !byHand) onMore()
  })
  return (
    <View className="load-more">
      {state === 'end' ? (
        <View className="second">{words.state.end}</View>
      ) : (
        <Button kind="quiet" small busy={state === 'loading'} onTap={onMore}>
          {state === 'failed' ? words.act.retry : words.act.more}
        </Button>
      )}
    </View>
  )
}

interface FirstOfProps<Row> {
  readonly rows: readonly Row[]
  readonly first: number
  /** how many more at a time; as many as the first ones when left out */
  readonly step?: number
  /** what the button says when it brings the last ones, of the number of all */
  readonly all?: (count: number) => string
  /** where the button stands */
  readonly at?: 'center' | 'line'
  readonly children: (shown: readonly Row[]) => ReactNode
}

/** Of a long list the first entries, and more of them whenever they are asked for: a phone is not handed everything at once. */
export const FirstOf = <Row,>({ rows, first, step = first, all, at = 'center', children }: FirstOfProps<Row>) => {
  const words = useWords().act
  const [count, setCount] = useState(first)
  const left = rows.length - count
  return (
    <>
      {children(rows.slice(0, count))}
      {left > 0 ? (
        <View className={at}>
          <Button kind="quiet" small onTap={() => setCount(count + step)}>
            {all !== undefined && left <= step ? all(rows.length) : words.more}
          </Button>
        </View>
      ) : null}
    </>
  )
}

interface ProblemLineProps {
  /** undefined as long as nothing went wrong */
  readonly problem: { readonly code: ProblemCode } | undefined
}

/** Why the server did not take what was sent, in a line beside the button that sent it. */
export const ProblemLine = ({ problem }: ProblemLineProps) => {
  const words = useWords().error
  return problem === undefined ? null : <ProblemText text={words[problem.code]} />
}

/** A sentence about what is not right yet, as it stands below a field. */
export const ProblemText = ({ text }: { readonly text: string }) => (
  <View className="field-error" ariaRole="alert">
    <Icon name="warn" />
    <View className="grow">{text}</View>
  </View>
)
