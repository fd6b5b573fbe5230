// One icon, in the colour of the text around it; decoration only, so it is never read aloud.

import { View } from '@tarojs/components'
import './Icon.css'

export type IconName =
  | 'home'
  | 'matters'
  | 'person'
  | 'people'
  | 'bell'
  | 'work'
  | 'back'
  | 'next'
  | 'down'
  | 'close'
  | 'check'
  | 'plus'
  | 'minus'
  | 'camera'
  | 'photo'
  | 'mic'
  | 'stop'
  | 'play'
  | 'pause'
  | 'place'
  | 'phone'
  | 'search'
  | 'clock'
  | 'warn'
  | 'alarm'
  | 'offline'
  | 'refresh'
  | 'send'
  | 'edit'
  | 'trash'
  | 'star'
  | 'starred'
  | 'document'
  | 'merge'
  | 'eye'
  | 'lock'
  | 'flag'
  | 'calendar'
  | 'download'
  | 'code'
  | 'setting'
  | 'talk'
  | 'support'
  | 'more'
  | 'chart'
  | 'building'
  | 'pointer'

interface IconProps {
  readonly name: IconName
  /** multiples of the text size around it */
  readonly size?: 'text' | 'large' | 'huge'
}

export const Icon = ({ name, size = 'text' }: IconProps) => (
  <View className={`icon icon-is-${size} icon-${name}`} aria-hidden="true" />
)
