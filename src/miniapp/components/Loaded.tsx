// What a query has come to: its shape while it loads, the way on when it failed, the data with a word when it is old.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWords } from '../locales'
import type { ProblemCode } from '../locales/problem'
import { Button } from './Button'
import { useFrame } from './frame'
import { Icon, type IconName } from './Icon'
import { RingMark } from './RingMark'
import './Skeleton.css'
import './State.css'

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
