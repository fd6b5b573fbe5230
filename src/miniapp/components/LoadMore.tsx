// The end of a list: more to come, coming, or that was all. More is asked for as soon as the end is reached.

import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useWords } from '../locales'
import { Button } from './Button'
import './LoadMore.css'

interface LoadMoreProps {
  readonly state: 'more' | 'loading' | 'failed' | 'end'
  readonly onMore: () => void
  /** where another list follows, more comes by the button alone */
  readonly byHand?: boolean | undefined
}

export const LoadMore = ({ state, onMore, byHand = false }: LoadMoreProps) => {
  const words = useWords()
  useReachBottom(() => {
    if (state === 'more' && !byHand) onMore()
  })
  return (
    <View className="load-more">
      {state === 'end' ? (
        <View className="second">{words.state.end}</View>
      ) : (
        <Button kind="quiet" small busy={state === 'loading'} onTap={onMore}>
          {state === 'failed' ? words.act.retry : words.act.more}
        </Button>
      )}
    </View>
  )
}
