// The tick of a line in a table, for what is done to several at once. It stands after the line's own button, for keys that
// move through the lines, and first for the eye.

import { View } from '@tarojs/components'
import { Icon } from './basic'
import { Tap } from './Tap'
import './LineTick.css'

interface LineTickProps {
  readonly on: boolean
  readonly label: string
  readonly onTap: () => void
}

export const LineTick = ({ on, label, onTap }: LineTickProps) => (
  <Tap className="line-tick" role="checkbox" on={on} label={label} onTap={onTap}>
    <View className="line-tick-box">{on ? <Icon name="check" /> : null}</View>
  </Tap>
)

/** What is ticked in a table, for those who can do something with it. */
export interface Ticks<Row> {
  readonly ids: ReadonlySet<string>
  readonly onTick: (rows: readonly Row[], on: boolean) => void
}

/** The room of a tick in a line that has none. */
export const NoTick = () => <View className="line-tick" />
