// How many stand where on a motion.

import { type StanceTally, stances } from '@domain/decision/stance'
import { View } from '@tarojs/components'
import { useDecisionWords } from '../../locales/meeting'
import './Stances.css'

export const StanceCounts = ({ of }: { readonly of: StanceTally }) => {
  const words = useDecisionWords()
  return (
    <View
      className="stances"
      ariaRole="img"
      aria-label={words.motion.stands(of.agree, of.abstain, of.disagree, of.block)}
    >
      {stances.map((stance) => (
        <View key={stance} className={`stance-count stance-${stance}`}>
          <View className="stance-number">{of[stance]}</View>
          <View>{words.stance[stance]}</View>
        </View>
      ))}
    </View>
  )
}
