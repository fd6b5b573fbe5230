// Several pictures, each of which opens among the others.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Photo } from './Photo'
import { viewPictures } from './view-pictures'
import './Photo.css'

export interface ShownPhoto {
  readonly id: string
  /** whole addresses */
  readonly url: string
  readonly thumb: string
}

interface PhotosProps {
  readonly photos: readonly ShownPhoto[]
}

export const Photos = ({ photos }: PhotosProps) => {
  const words = useWords()
  if (photos.length === 0) return null
  const urls = photos.map(({ url }) => url)
  return (
    <View className="photos">
      {photos.map((photo, index) => (
        <Photo
          key={photo.id}
          src={photo.thumb}
          label={words.photo.open(index + 1)}
          onOpen={() => viewPictures(urls, photo.url, { close: words.act.close, picture: words.photo.nth })}
        />
      ))}
    </View>
  )
}
