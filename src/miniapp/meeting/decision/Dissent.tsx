// The reasons of those who do not agree, without names, each with what was answered.

import type { MotionRow } from '@domain/contract/decision'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Badge } from '../../components/basic'
import { useWords } from '../../locales'
import { useDecisionWords } from '../../locales/meeting'

type Reason = Omit<MotionRow['dissent'][number], 'id'> & { readonly id?: string }

interface DissentProps {
  readonly rows: readonly Reason[]
  /** what can be done about one */
  readonly act?: ((id: string) => ReactNode) | undefined
}

export const Dissent = ({ rows, act }: DissentProps) => {
  const words = useDecisionWords()
  const { common } = useWords()
  if (rows.length === 0) return null
  return (
    <View className="stack-s">
      <View className="strong">{words.motion.dissent}</View>
      {rows.map(({ id, stance, reason, answer, side }) => (
        <View key={id ?? reason} className="stack-s">
          <View className="line">
            <Badge tone={stance === 'block' ? 'clay' : 'amber'}>{words.stance[stance]}</Badge>
            {side === undefined ? null : <View className="second">{common.party[side]}</View>}
          </View>
          <View className="as-written">{reason}</View>
          {answer === undefined ? (
            stance === 'block' && id !== undefined ? (
              act?.(id)
            ) : null
          ) : (
            <View className="second as-written">{`${words.motion.answer}${common.colon}${answer}`}</View>
          )}
        </View>
      ))}
    </View>
  )
}
