// Why something was not done, brought to the eye: and the way on, which depends on whether trying again can help.

import { View } from '@tarojs/components'
import { useEffect, useId } from 'react'
import type { Problem } from '../api/answer'
import { Button } from '../components/basic'
import { Failure, State } from '../components/Loaded'
import { goSignIn } from '../frame/navigate'
import { useWords } from '../locales'
import { useDeskWords } from '../locales/desk'
import type { ProblemCode } from '../locales/problem'
import { lookAt } from './list-keys'

interface RefusedProps {
  readonly problem: Problem
  /** the same once more */
  readonly onAgain: () => void
  /** what it was about has moved on: load it again, what was typed stays */
  readonly onReload: () => void
}

/** What time mends, or another try. */
const passing: ReadonlySet<ProblemCode> = new Set(['offline', 'slow', 'unavailable', 'internal', 'tooMany', 'invalid'])

export const Refused = ({ problem, onAgain, onReload }: RefusedProps) => {
  const { act, error } = useWords()
  const words = useDeskWords().refused
  const id = useId()
  // a new problem, even of the same kind, is looked at again
  // biome-ignore lint/correctness/useExhaustiveDependencies: the problem is what calls for attention
  useEffect(() => lookAt(id), [id, problem])
  const again = passing.has(problem.code)
  return (
    <View id={id} className="desk-pane">
      {again ? (
        <Failure code={problem.code} onRetry={onAgain} onSignIn={goSignIn} />
      ) : (
        <State icon="warn" tone="amber" title={words.title} text={error[problem.code]}>
          {problem.code === 'signedOut' ? (
            <Button onTap={goSignIn}>{act.signIn}</Button>
          ) : (
            <Button icon="refresh" onTap={onReload}>
              {words.look}
            </Button>
          )}
        </State>
      )}
    </View>
  )
}
