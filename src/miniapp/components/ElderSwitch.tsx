// Into and out of the elder mode, always in sight on the first page.

import { useWords } from '../locales'
import { Icon } from './basic'
import { Tap } from './Tap'
import './Chip.css'

interface ElderSwitchProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

export const ElderSwitch = ({ on, onChange }: ElderSwitchProps) => {
  const words = useWords().setting
  return (
    <Tap className="chip chip-on" onTap={() => onChange(!on)}>
      <Icon name="eye" />
      {on ? words.elderLeave : words.elderEnter}
    </Tap>
  )
}
