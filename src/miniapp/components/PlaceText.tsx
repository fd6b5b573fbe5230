// Where something is: words, and the way to the map if the point is known.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../locales'
import { Button } from './basic'
import { openPlace } from './open-place'

interface PlaceTextProps {
  readonly place: { readonly text: string; readonly lng?: number | undefined; readonly lat?: number | undefined }
}

export const PlaceText = ({ place: { text, lng, lat } }: PlaceTextProps) => {
  const words = useWords().place
  const [closed, setClosed] = useState(false)
  if (lng === undefined || lat === undefined) return <View>{text}</View>
  const open = async () => setClosed(!(await openPlace({ text, lng, lat })))
  return (
    <View className="stack-s">
      <View>{text}</View>
      <Button kind="quiet" small icon="place" onTap={() => void open()}>
        {words.map}
      </Button>
      {closed ? (
        <View className="second" ariaRole="status">
          {words.noMap}
        </View>
      ) : null}
    </View>
  )
}
