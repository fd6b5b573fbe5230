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
  return problem === undefined ? null : <ProblemText text={words[problem.code]} />
}

/** A sentence about what is not right yet, as it stands below a field. */
export const ProblemText = ({ text }: { readonly text: string }) => (
  <View className="field-error" ariaRole="alert">
    <Icon name="warn" />
    <View className="grow">{text}</View>
  </View>
)
