// What the network is doing, while it matters: offline, weak, or things that still wait to be sent.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Icon } from './basic'
import type { Frame } from './frame'
import { Tap } from './Tap'
import './Banner.css'

type BannerProps = Pick<Frame, 'network' | 'full' | 'waiting' | 'onWaiting'>

export const Banner = ({ network, full, waiting, onWaiting }: BannerProps) => {
  const words = useWords().network
  const says = [
    network === 'good' ? '' : words[network],
    full ? words.full : '',
    waiting > 0 ? words.waiting(waiting) : '',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <View className="banner-place" ariaRole="status" aria-live="polite">
      {says ? (
        <View className={`banner banner-${network}`}>
          <Icon name={network === 'good' ? 'send' : 'offline'} />
          <View className="grow">{says}</View>
          {waiting > 0 ? (
            <View className="banner-act">
              <Tap className="banner-tap" onTap={onWaiting}>
                {words.show}
              </Tap>
            </View>
          ) : null}
        </View>
      ) : null}
    </View>
  )
}
