// A result with, behind a button, how each side answered; sides of fewer than five people come only together.

import type { StatementResult } from '@domain/contract/meeting'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/basic'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { Tally } from './Tally'
import './Tally.css'

interface SideTallyProps {
  readonly result: Pick<StatementResult, 'sides' | 'others'>
  /** the whole, above its parts */
  readonly children: ReactNode
}

export const SideTally = ({ result, children }: SideTallyProps) => {
  const words = useMeetingWords().vote
  const { common } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <View className="stack-s">
      {children}
      {result.sides.length === 0 ? null : (
        <View className="line">
          <Button kind="quiet" small icon={open ? 'minus' : 'plus'} onTap={() => setOpen(!open)}>
            {open ? words.fold : words.sides}
          </Button>
        </View>
      )}
      {open ? (
        <View className="stack-s">
          {result.sides.map(({ side, ...count }) => (
            <View key={side} className="stack-s">
              <View className="second">{common.party[side]}</View>
              <Tally count={count} />
            </View>
          ))}
          {result.others === null ? null : (
            <View className="stack-s">
              <View className="second">{words.others}</View>
              <Tally count={result.others} />
            </View>
          )}
        </View>
      ) : null}
    </View>
  )
}
