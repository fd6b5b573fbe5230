// A quiet line that says whether what is shown is what there is now.

import { View } from '@tarojs/components'
import { useMeetingWords } from '../../locales/meeting'
import type { Liveness } from './use-live'
import './LiveLine.css'

export const LiveLine = ({ liveness }: { readonly liveness: Liveness }) => (
  <View className="live-line" ariaRole="status">
    <View className={`live-dot${liveness === 'live' ? ' live-dot-on' : ''}`} aria-hidden="true" />
    <View className="grow">{useMeetingWords().live[liveness]}</View>
  </View>
)
