// Where it is: words that anybody can write, and the exact point if the person gives it.

import { pointOf } from '@domain/place/point'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useWords } from '../locales'
import { Button } from './basic'
import type { FieldProps } from './Field'
import { useFrame } from './frame'
import { locate } from './locate'
import { OpenPermission, type Refused, refusedIn, useRefusedWords } from './Refused'
import { refusalOf } from './refusal'
import { TextInput } from './TextInput'

interface PickedPlace {
  readonly text: string
  /** GCJ-02 degrees */
  readonly lng?: number
  readonly lat?: number
}

interface PlacePickProps extends FieldProps {
  readonly place: PickedPlace
  readonly max: number
  readonly onPlace: (place: PickedPlace) => void
  /** a place that can be had with one tap, before the map is asked */
  readonly offer?: ReactNode
  /** what else can be done about it, after that */
  readonly more?: ReactNode
}

export const PlacePick = ({ place, max, onPlace, offer, more, ...field }: PlacePickProps) => {
  const words = useWords().place
  const [state, setState] = useState<'still' | 'looking'>('still')
  const [refused, setRefused] = useState<Refused>()
  const sentence = useRefusedWords('location', refused)
  /** counts the places the platform gave, so that the input starts again with each */
  const [given, setGiven] = useState(0)
  const at = pointOf(place)
  const { onCheckPlace } = useFrame()

  const look = async () => {
    setState('looking')
    setRefused(undefined)
    try {
      const found = await locate()
      onPlace({ ...found, text: (found.text || place.text).slice(0, max) })
      setGiven((before) => before + 1)
    } catch (error) {
      // a map that was closed again has changed nothing
      setRefused(refusedIn(refusalOf(error)))
    }
    setState('still')
  }

  return (
    <View className="stack-s">
      <TextInput
        key={given}
        {...field}
        error={field.error ?? sentence}
        initial={place.text}
        max={max}
        placeholder={words.example}
        onText={(text) => onPlace({ ...place, text })}
      />
      <View className="line">
        {offer}
        <Button kind="quiet" small icon="place" busy={state === 'looking'} onTap={look}>
          {at === null ? words.here : words.again}
        </Button>
        {at === null || onCheckPlace === undefined ? null : (
          <Button kind="quiet" small onTap={() => onCheckPlace(at, (to) => onPlace({ ...place, ...to }))}>
            {words.check}
          </Button>
        )}
        {at === null ? null : (
          <View className="second" aria-live="polite">
            {words.exact}
          </View>
        )}
        {more}
        <OpenPermission permission="location" refused={refused} onGiven={() => void look()} />
      </View>
    </View>
  )
}
