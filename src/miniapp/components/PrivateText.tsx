// Words that others will read: telephone and identity numbers in them are pointed out, and covered by one tap.

import { findPlain, maskedPlain } from '@domain/text/private/plain'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../locales'
import { Button, Icon } from './basic'
import { TextArea } from './TextArea'
import { TextInput } from './TextInput'
import type { LongProps } from './text-props'

interface PrivateTextProps extends LongProps {
  readonly size?: 'line' | 'text' | undefined
}

export const PrivateText = ({ size = 'text', initial = '', tall, onText, ...field }: PrivateTextProps) => {
  const words = useWords().private
  const [text, setText] = useState(initial)
  /** what the input began with, and how often it began: it starts again when its words are covered */
  const [given, setGiven] = useState({ text: initial, turn: 0 })
  const found = findPlain(text)
  const write = (value: string) => {
    setText(value)
    onText(value)
  }
  const cover = () => {
    const covered = maskedPlain(text)
    write(covered)
    setGiven(({ turn }) => ({ text: covered, turn: turn + 1 }))
  }
  return (
    <View className="stack-s">
      {size === 'line' ? (
        <TextInput key={given.turn} {...field} initial={given.text} onText={write} />
      ) : (
        <TextArea key={given.turn} {...field} tall={tall} initial={given.text} onText={write} />
      )}
      {found.length > 0 ? (
        <View className="line" aria-live="polite">
          <View className="grow line">
            <Icon name="warn" />
            <View className="grow">{words.found(found.map((one) => text.slice(one.start, one.end)))}</View>
          </View>
          <Button kind="secondary" small onTap={cover}>
            {words.cover}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
