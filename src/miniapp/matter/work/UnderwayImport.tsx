// Matters under way as one spreadsheet: first what it would add, then adding it.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { SheetImport } from '../../form/SheetImport'
import { useWords } from '../../locales'
import { useBeginWords } from '../../locales/desk-work'
import { useSend } from '../../store/use-send'

type Result = Output<'matter.import'>

export const UnderwayImport = () => {
  const words = useBeginWords().underway
  return (
    <SheetImport<Result>
      words={words}
      sending={useSend('matter.import')}
      takeIn={({ added }) => (added.length > 0 ? words.takeIn(added.length) : undefined)}
      done={({ added }) => words.done(added.length)}
    >
      {(result) => <Found result={result} />}
    </SheetImport>
  )
}

/** What the file would add, before anything is added. */
const Found = ({ result: { added, same, refused } }: { readonly result: Result }) => {
  const words = useBeginWords().underway
  const { step: steps } = useWords()
  const resolutions = added.reduce((sum, one) => sum + one.resolutions, 0)
  return (
    <View className="stack-s">
      <View className="strong">{words.found(added.length, resolutions, same)}</View>
      {added.map(({ title, step, resolutions: n }) => (
        <View key={title}>{words.row(title, steps[step].name, n)}</View>
      ))}
      {refused.length > 0 ? <View className="strong">{words.refused(refused.length)}</View> : null}
      {refused.map(({ line, title, why }) => (
        <View key={line}>{words.refusal(line, title, words.why[why])}</View>
      ))}
    </View>
  )
}
