// It did not work: why, in a sentence, and the way on for each kind of reason.

import { useWords } from '../locales'
import type { ProblemCode } from '../locales/problem'
import { Button } from './Button'
import { useFrame } from './frame'
import { State } from './State'

interface FailureProps {
  /** `offline`, `slow`, or a code of the server */
  readonly code: ProblemCode
  readonly onRetry: () => void
  /** where to sign in; shown when that is what is missing */
  readonly onSignIn?: (() => void) | undefined
}

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
  if (code === 'notFound') {
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
