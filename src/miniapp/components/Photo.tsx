// A picture of something, on weapp: a square thumbnail that opens the whole picture.

import { Image, View } from '@tarojs/components'
import { Tap } from './Tap'
import './Photo.css'

export interface PhotoProps {
  readonly src: string
  /** what it shows, for who cannot see it */
  readonly label: string
  readonly onOpen?: (() => void) | undefined
  /** the platform cannot draw it */
  readonly onUnseen?: (() => void) | undefined
  readonly shape?: 'square' | 'wide' | undefined
}

export const Photo = ({ src, label, onOpen, onUnseen, shape = 'square' }: PhotoProps) => {
  const picture = (
    <Image
      className="photo-image"
      src={src}
      mode="aspectFill"
      lazyLoad
      aria-label={label}
      onError={() => onUnseen?.()}
    />
  )
  return (
    <View className={`photo photo-${shape}`} ariaRole={onOpen ? 'none' : 'img'} aria-label={onOpen ? undefined : label}>
      {onOpen ? (
        <Tap className="photo-tap" label={label} onTap={onOpen}>
          {picture}
        </Tap>
      ) : (
        picture
      )}
    </View>
  )
}
