// Pictures for a form: take or choose, see each on its way, try again, look at it, take it out.

import { View } from '@tarojs/components'
import { useId, useState } from 'react'
import type { Picture } from '../api/local-file'
import { useWords } from '../locales'
import { Icon } from './basic'
import { choosePictures } from './choose-pictures'
import { Field, type FieldProps } from './Field'
import { Photo } from './Photo'
import { OpenPermission, type Refused, refusedIn, useRefusedWords } from './Refused'
import { refusalOf } from './refusal'
import { Tap } from './Tap'
import { viewPictures } from './view-pictures'
import './PhotoPick.css'

export interface PickedPhoto {
  readonly id: string
  /** local address of the picture */
  readonly src: string
  readonly state: 'kept' | 'sending' | 'sent' | 'failed'
  /** 0-1 while sending */
  readonly progress: number
  /** how many parts of it nobody else will see */
  readonly parts?: number
}

/** The pictures of a field and what can be done to them. */
interface PickedPhotos {
  readonly photos: readonly PickedPhoto[]
  readonly max: number
  readonly onAdd: (pictures: readonly Picture[]) => void
  readonly onRemove: (id: string) => void
  readonly onRetry: (id: string) => void
  /** opens what covers parts of it; without it nothing is covered here */
  readonly onCover?: ((id: string) => void) | undefined
}

interface PhotoPickProps extends FieldProps {
  readonly of: PickedPhotos
}

export const PhotoPick = ({ of: { photos, max, onAdd, onRemove, onRetry, onCover }, ...field }: PhotoPickProps) => {
  const id = useId()
  const { photo: words, act } = useWords()
  const sources = photos.map(({ src }) => src)
  const room = max - photos.length
  const [refused, setRefused] = useState<Refused>()
  /** sources that this phone cannot draw, HEIC among them: the server can, so that they are sent like the others */
  const [unseen, setUnseen] = useState<readonly string[]>([])
  const sentence = useRefusedWords('camera', refused)
  return (
    <Field {...field} id={id} group="group" error={field.error ?? sentence}>
      <View className="photos">
        {photos.map((photo, index) => (
          <View key={photo.id} className="picked">
            <Photo
              src={photo.src}
              label={words.open(index + 1)}
              onUnseen={() => setUnseen((before) => [...before, photo.src])}
              onOpen={() => viewPictures(sources, photo.src, { close: act.close, picture: words.nth })}
            />
            {unseen.includes(photo.src) ? <View className="picked-unseen">{words.unseen}</View> : null}
            {onCover === undefined || photo.state !== 'kept' || unseen.includes(photo.src) ? null : (
              <View className="picked-cover">
                <Tap
                  className="picked-cover-tap"
                  label={words.coverOf(index + 1, photo.parts ?? 0)}
                  onTap={() => onCover(photo.id)}
                >
                  <View className="picked-cover-words">{words.cover(photo.parts ?? 0)}</View>
                </Tap>
              </View>
            )}
            <PhotoState photo={photo} onRetry={() => onRetry(photo.id)} />
            <View className="picked-remove">
              <Tap className="picked-remove-tap" label={words.remove(index + 1)} onTap={() => onRemove(photo.id)}>
                <Icon name="close" />
              </Tap>
            </View>
          </View>
        ))}
        {room > 0 ? (
          <View className="picked-add">
            <Tap
              className="picked-add-tap"
              onTap={() => {
                choosePictures(room).then(
                  (pictures) => {
                    setRefused(undefined)
                    onAdd(pictures)
                  },
                  (error: unknown) => setRefused(refusedIn(refusalOf(error))),
                )
              }}
            >
              <Icon name="camera" size="large" />
              <View className="second">{photos.length === 0 ? words.add : words.count(photos.length, max)}</View>
            </Tap>
          </View>
        ) : null}
      </View>
      <OpenPermission permission="camera" refused={refused} onGiven={() => setRefused(undefined)} />
    </Field>
  )
}

const PhotoState = ({ photo, onRetry }: { readonly photo: PickedPhoto; readonly onRetry: () => void }) => {
  const words = useWords().photo
  if (photo.state === 'failed') {
    return (
      <View className="picked-failed">
        <Tap className="picked-failed-tap" onTap={onRetry}>
          <Icon name="refresh" /> {words.retry}
        </Tap>
      </View>
    )
  }
  if (photo.state !== 'sending') return null
  const percent = Math.round(photo.progress * 100)
  return (
    <View className="picked-progress" ariaRole="progressbar" aria-label={words.sending} aria-valuenow={percent}>
      <View className="picked-done" style={{ width: `${percent}%` }} />
    </View>
  )
}
