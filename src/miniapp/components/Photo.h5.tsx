// A picture of something, on h5: a square thumbnail that opens the whole picture.

import type { PhotoProps } from './Photo'
import { Tap } from './Tap'
import './Photo.css'

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
