// The code of an invitation, typed by hand from a piece of paper.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { State } from '../../components/Loaded'
import { TextInput } from '../../components/TextInput'
import { usePartyWords } from '../../locales/meeting'

interface TypeCodeProps {
  /** nobody knows the one that was tried */
  readonly wrong: boolean
  readonly onCode: (code: string) => void
}

export const TypeCode = ({ wrong, onCode }: TypeCodeProps) => {
  const words = usePartyWords().open
  const [written, setWritten] = useState('')
  const code = written.replace(/[\s-]/g, '').toUpperCase()
  return (
    <View className="stack">
      {wrong ? <State icon="warn" tone="amber" title={words.wrongCode} text={words.wrongCodeText} /> : null}
      <TextInput label={words.type} hint={words.typeHint} max={12} onText={setWritten} />
      <Button wide onTap={() => (code === '' ? undefined : onCode(code))}>
        {words.go}
      </Button>
    </View>
  )
}
