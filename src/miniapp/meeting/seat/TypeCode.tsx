// The code of the room, typed from the big screen.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { TextInput } from '../../components/TextInput'
import { useMeetingWords } from '../../locales/meeting'

interface TypeCodeProps {
  /** nobody knows the one that was tried */
  readonly wrong: boolean
  readonly onCode: (code: string) => void
}

export const TypeCode = ({ wrong, onCode }: TypeCodeProps) => {
  const words = useMeetingWords().join
  const [written, setWritten] = useState('')
  const code = written.trim().toUpperCase()
  return (
    <View className="stack">
      <View>{words.text}</View>
      <TextInput
        label={words.code}
        hint={words.codeHint}
        error={wrong ? words.wrong : undefined}
        max={20}
        onText={setWritten}
      />
      <Button wide onTap={() => (code === '' ? undefined : onCode(code))}>
        {words.open}
      </Button>
    </View>
  )
}
