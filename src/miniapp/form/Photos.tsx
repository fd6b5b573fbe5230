// The pictures of one field of a form, kept on the device until they are sent with it. What of them nobody is to see can be
// covered before anybody else has them.

import { limit } from '@domain/limit'
import { useEffect } from 'react'
import type { FieldProps } from '../components/Field'
import { PhotoPick } from '../components/PhotoPick'
import { go } from '../frame/navigate'
import { countCovered } from '../store/covered'
import { usePhotos } from '../store/use-photos'

interface PhotosProps extends FieldProps {
  readonly draft: string
  readonly max?: number
  readonly onIds: (ids: readonly string[]) => void
}

export const Photos = ({ draft, max = limit.photos, onIds, ...field }: PhotosProps) => {
  const photos = usePhotos(draft, max)
  const ids = photos.ids.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is told when the ids in it change, not when it is made again
  useEffect(() => onIds(photos.ids), [ids])
  const cover = (photo: string) => go('work/pages/cover/index', { of: 'kept', draft, photo })
  const shown = photos.photos.map((photo) => ({ ...photo, parts: countCovered(photo.covered) }))
  return <PhotoPick {...field} of={{ ...photos, photos: shown, onCover: cover }} />
}
