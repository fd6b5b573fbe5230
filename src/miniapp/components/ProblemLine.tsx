// Why the server did not take what was sent, in a line beside the button that sent it.

import { useWords } from '../locales'
import type { ProblemCode } from '../locales/problem'
import { ProblemText } from './ProblemText'

interface ProblemLineProps {
  /** undefined as long as nothing went wrong */
  readonly problem: { readonly code: ProblemCode } | undefined
}

export const ProblemLine = ({ problem }: ProblemLineProps) => {
  const words = useWords().error
  return problem === undefined ? null : <ProblemText text={words[problem.code]} />
}
