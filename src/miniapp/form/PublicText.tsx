// Words that others will read, begun from those that they answer if one likes.

import { maskedPlain } from '@domain/text/private-plain'
import { roomsCovered } from '@domain/text/room'
import { isBlank } from '@domain/text/trim'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/Button'
import type { FieldProps } from '../components/Field'
import { PrivateText } from '../components/PrivateText'
import { useFormWords } from '../locales/form'

interface PublicTextProps extends FieldProps {
  readonly value: string
  readonly max: number
  readonly size: 'line' | 'text'
  readonly tall: boolean
  /** offered as a beginning */
  readonly quote?: string | undefined
  readonly onText: (text: string) => void
}

export const PublicText = ({ value, max, size, tall, quote, onText, ...frame }: PublicTextProps) => {
  const words = useFormWords()
  /** counts the texts that were put in by the button, so that the input starts again with each */
  const [given, setGiven] = useState(0)
  const put = (text: string) => {
    onText(text)
    setGiven(given + 1)
  }
  return (
    <View className="stack-s">
      <PrivateText key={given} {...frame} size={size} tall={tall} initial={value} max={max} onText={onText} />
      {quote && isBlank(value) ? (
        <View className="line">
          <Button kind="quiet" small icon="edit" onTap={() => put(roomsCovered(maskedPlain(quote)).slice(0, max))}>
            {words.quote}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
