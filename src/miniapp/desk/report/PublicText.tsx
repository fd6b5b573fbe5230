// Words that everybody will read: telephone and identity numbers in them are pointed out, and covered by one tap.

import { findPrivate, masked } from '@domain/text/private'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import type { FieldProps } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { useAnswerWords } from '../../locales/desk'

interface PublicTextProps extends FieldProps {
  readonly value: string
  readonly max: number
  readonly size: 'line' | 'text'
  /** the reporter's words, offered as a beginning */
  readonly quote?: string | undefined
  readonly onText: (text: string) => void
}

export const PublicText = ({ value, max, size, quote, onText, ...frame }: PublicTextProps) => {
  const words = useAnswerWords().open
  /** counts the texts that were put in by a button, so that the input starts anew with each */
  const [given, setGiven] = useState(0)
  const found = findPrivate(value)
  const put = (text: string) => {
    onText(text)
    setGiven(given + 1)
  }
  const Input = size === 'line' ? TextInput : TextArea
  return (
    <View className="stack-s">
      <Input key={given} {...frame} initial={value} max={max} onText={onText} />
      {found.length > 0 ? (
        <View className="line" aria-live="polite">
          <View className="grow line">
            <Icon name="warn" />
            <View className="grow">{words.found(found.map((one) => value.slice(one.start, one.end)))}</View>
          </View>
          <Button kind="secondary" small onTap={() => put(masked(value))}>
            {words.cover}
          </Button>
        </View>
      ) : null}
      {quote && value.trim() === '' ? (
        <View className="line">
          <Button kind="quiet" small icon="edit" onTap={() => put(masked(quote).slice(0, max))}>
            {words.quote}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
