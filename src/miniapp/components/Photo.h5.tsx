// A picture of something, on h5: a square thumbnail that opens the whole picture.

import { Tap } from './Tap'
import './Photo.css'

interface PhotoProps {
  readonly src: string
  /** what it shows, for who cannot see it */
  readonly label: string
  readonly onOpen?: (() => void) | undefined
  /** the platform cannot draw it */
  readonly onUnseen?: (() => void) | undefined
  readonly shape?: 'square' | 'wide' | undefined
}

export const Photo = ({ src, label, onOpen, onUnseen, shape = 'square' }: PhotoProps) => {
  const alt = onOpen ? '' : label
  const picture = <img className="photo-image" src={src} alt={alt} loading="lazy" decoding="async" onError={onUnseen} />
  return (
    <div className={`photo photo-${shape}`}>
      {onOpen ? (
        <Tap className="photo-tap" label={label} onTap={onOpen}>
          {picture}
        </Tap>
      ) : (
        picture
      )}
    </div>
  )
}
