// How people answered one statement: a bar of three parts, and the same in words.

import { View } from '@tarojs/components'
import { useVoteWords } from '../about'
import { type Counted, inBar, seenIn } from './count'
import './Tally.css'

interface TallyProps {
  readonly count: Counted
  /** only the bar; the words stand elsewhere */
  readonly barOnly?: boolean | undefined
}

export const Tally = ({ count, barOnly = false }: TallyProps) => {
  const words = useVoteWords()
  const seen = seenIn(count)
  if (seen === 0) return <View className="second">{words.nobody}</View>
  return (
    <View className="tally">
      <View className="tally-bar" ariaRole="img" aria-label={words.tally(count)}>
        {inBar.map((choice) =>
          count[choice] === 0 ? null : (
            <View
              key={choice}
              className={`tally-part tally-${choice}`}
              style={{ width: `${(count[choice] / seen) * 100}%` }}
            />
          ),
        )}
      </View>
      {barOnly ? null : (
        <View className="tally-words" aria-hidden="true">
          {inBar.map((choice) => (
            <View key={choice} className="tally-word">
              <View className={`tally-mark tally-${choice}`} />
              <View>{words.part(choice, count[choice])}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
