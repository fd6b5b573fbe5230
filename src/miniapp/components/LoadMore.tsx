// The end of a list: more to come, coming, or that was all.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Button } from './Button'
import './LoadMore.css'

interface LoadMoreProps {
  readonly state: 'more' | 'loading' | 'failed' | 'end'
  readonly onMore: () => void
}

export const LoadMore = ({ state, onMore }: LoadMoreProps) => {
  const words = useWords()
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
