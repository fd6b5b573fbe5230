// What a query has come to: its shape while it loads, the way on when it failed, the data with a word when it is old.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWords } from '../locales'
import type { ProblemCode } from '../locales/problem'
import { Failure } from './Failure'
import { Icon } from './Icon'

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
