// A small choice that filters or suggests; on or off.

import { Icon } from './Icon'
import { Tap } from './Tap'
import './Chip.css'

interface ChipProps {
  readonly on: boolean
  readonly onTap: () => void
  readonly children: string
}

export const Chip = ({ on, onTap, children }: ChipProps) => (
  <Tap className={`chip${on ? ' chip-on' : ''}`} role="checkbox" on={on} onTap={onTap}>
    {on ? <Icon name="check" /> : null}
    {children}
  </Tap>
)
