// One code to type, and the button that sends it.

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Problem } from '../../../api/answer'
import { Button } from '../../../components/basic'
import { TextInput } from '../../../components/TextInput'
import { useShowWrong } from '../../../form/use-wrong'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'

interface CodeFormProps {
  readonly label: string
  readonly hint: string
  readonly act: string
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly onCode: (code: string) => unknown
}

const shortest = 6

export const CodeForm = ({ label, hint, act, busy, problem, onCode }: CodeFormProps) => {
  const words = useOwnWords().factor
  const { error } = useWords()
  const showWrong = useShowWrong()
  const [code, setCode] = useState('')
  const [short, setShort] = useState(false)
  const submit = () => {
    const given = code.trim()
    setShort(given.length < shortest)
    if (given.length < shortest) return showWrong()
    void onCode(given)
  }
  return (
    <View className="stack">
      <TextInput
        label={label}
        hint={hint}
        fill="one-time-code"
        error={short ? words.codeShort : problem ? (words.refused[problem.code] ?? error[problem.code]) : undefined}
        onText={setCode}
      />
      <Button wide busy={busy} onTap={submit}>
        {act}
      </Button>
    </View>
  )
}
