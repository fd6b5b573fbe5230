// One line of a list: something at the left, a title with a second line, a value or an arrow at the right.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './Row.css'

interface RowProps {
  readonly title: ReactNode
  readonly second?: ReactNode
  readonly start?: ReactNode
  readonly end?: ReactNode
  readonly onTap?: (() => void) | undefined
  readonly label?: string | undefined
  /** the one that is open at the right of a desk */
  readonly on?: boolean | undefined
  /** false in dense lists, where every row opens */
  readonly arrow?: boolean | undefined
}

export const Row = ({ title, second, start, end, onTap, label, on = false, arrow = true }: RowProps) => {
  const inside = (
    <View className="row-inside">
      {start ? <View className="row-start">{start}</View> : null}
      <View className="row-words">
        <View className="row-title">{title}</View>
        {second ? <View className="second">{second}</View> : null}
      </View>
      {end ? <View className="row-end second">{end}</View> : null}
      {onTap && arrow ? (
        <View className="row-arrow">
          <Icon name="next" />
        </View>
      ) : null}
    </View>
  )
  return (
    <View className={`row${on ? ' row-on' : ''}`}>
      {onTap ? (
        <Tap label={label} onTap={onTap}>
          {inside}
        </Tap>
      ) : (
        inside
      )}
    </View>
  )
}

/** Rows on one card, divided by lines. */
export const Rows = ({ children }: { readonly children: ReactNode }) => <View className="rows">{children}</View>
