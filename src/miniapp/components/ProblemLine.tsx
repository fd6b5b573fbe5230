// Why the server did not take what was sent, in a line beside the button that sent it.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import type { ProblemCode } from '../locales/problem'
import { Icon } from './Icon'
import './Field.css'

interface ProblemLineProps {
  /** undefined as long as nothing went wrong */
  readonly problem: { readonly code: ProblemCode } | undefined
}

export const ProblemLine = ({ problem }: ProblemLineProps) => {
  const words = useWords().error
  return problem === undefined ? null : (
    <View className="field-error" ariaRole="alert">
      <Icon name="warn" />
      <View className="grow">{words[problem.code]}</View>
    </View>
  )
}
