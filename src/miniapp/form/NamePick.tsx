// The name of somebody who holds a role: chosen among those on the register, or written, for who is not on it.

import type { Role } from '@domain/people/role'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../api/use-query'
import { SelectPick } from '../components/SelectPick'
import { useFormWords } from '../locales/form'
import { textOf } from './value'
import { Words, type WordsProps } from './Words'

const maxNames = 50
/** No name: one is written instead. */
const another = ' '

export const NamePick = ({ role, ...words }: WordsProps & { readonly role: Role }) => {
  const { name: said } = useFormWords()
  const { state, data } = useQuery('person.list', { role, limit: maxNames })
  const names = (data?.rows ?? []).filter(({ disabled }) => !disabled).map(({ name }) => name)
  const written = textOf(words.value)
  const [writing, setWriting] = useState(false)
  if (state === 'loading') return <SelectPick {...words.frame} options={[]} value={undefined} onPick={words.onValue} />
  if (names.length === 0) return <Words {...words} />
  const own = writing || (written !== '' && !names.includes(written))
  const options = [...names.map((name) => ({ value: name, label: name })), { value: another, label: said.another }]
  return (
    <View className="stack-m">
      <SelectPick
        {...words.frame}
        options={options}
        value={own ? another : written || undefined}
        onPick={(picked) => {
          setWriting(picked === another)
          words.onValue(picked === another ? '' : picked)
        }}
      />
      {own ? <Words {...words} frame={{ label: said.write }} /> : null}
    </View>
  )
}
