// A card: one thing on the table. With onTap the whole card is one target.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from './Tap'
import './Card.css'

interface CardProps {
  readonly onTap?: (() => void) | undefined
  /** spoken name of a card that can be tapped; its words are read otherwise */
  readonly label?: string | undefined
  readonly tone?: 'plain' | 'pine' | 'amber' | 'clay' | undefined
  /** the one that is open at the right of a desk */
  readonly on?: boolean | undefined
  readonly children: ReactNode
}

export const Card = ({ onTap, label, tone = 'plain', on = false, children }: CardProps) => (
  <View className={`card card-${tone}${on ? ' card-on' : ''}`}>
    {onTap ? (
      <Tap className="card-inside" label={label} onTap={onTap}>
        {children}
      </Tap>
    ) : (
      <View className="card-inside">{children}</View>
    )}
  </View>
)
