// Which of the reporter's pictures everybody may see.

import { View } from '@tarojs/components'
import { useId } from 'react'
import type { ShownPhoto } from '../api/shown-photo'
import { Check } from '../components/Checks'
import { Field, type FieldProps } from '../components/Field'
import { Photos } from '../components/Photos'
import { useFormWords } from '../locales/form'

interface PublishedProps extends FieldProps {
  readonly photos: readonly ShownPhoto[]
  readonly ids: readonly string[]
  /** everybody will see them; otherwise only who works on it */
  readonly open: boolean
  readonly onIds: (ids: readonly string[]) => void
}

export const Published = ({ photos, ids, open, onIds, ...frame }: PublishedProps) => {
  const words = useFormWords()
  const id = useId()
  if (photos.length === 0) return null
  return (
    <Field {...frame} id={id} group="group">
      <Photos photos={photos} />
      <View className="stack-s">
        {photos.map((photo, index) => (
          <Check
            key={photo.id}
            label={open ? words.publish(index + 1) : words.show(index + 1)}
            on={ids.includes(photo.id)}
            onChange={(on) => onIds(on ? [...ids, photo.id] : ids.filter((other) => other !== photo.id))}
          />
        ))}
      </View>
    </Field>
  )
}
