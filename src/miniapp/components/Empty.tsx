// Nothing is here yet, and what one can do about it.

import { Button } from './Button'
import { State } from './State'

interface EmptyProps {
  readonly title: string
  readonly text?: string | undefined
  /** the button: what can be done */
  readonly act?: string | undefined
  readonly onAct?: (() => void) | undefined
}

export const Empty = ({ title, text, act, onAct }: EmptyProps) => (
  <State title={title} text={text}>
    {act && onAct ? <Button onTap={onAct}>{act}</Button> : null}
  </State>
)
