// The roster as one spreadsheet: first what it would do, then doing it.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { SheetImport } from '../form/SheetImport'
import { useRegisterWords } from '../locales/register'
import { useSend } from '../store/use-send'

type Result = Output<'roster.import'>

export const RosterImport = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useRegisterWords().roster
  return (
    <SheetImport<Result>
      words={words}
      sending={useSend('roster.import')}
      takeIn={({ added, changed }) =>
        added.length + changed.length > 0 ? words.takeIn(added.length, changed.length) : undefined
      }
      done={({ added, changed }) => words.done(added.length, changed.length)}
      onDone={onDone}
    >
      {(result) => <Found result={result} />}
    </SheetImport>
  )
}

/** What the file would do, before anything is done. */
const Found = ({ result }: { readonly result: Result }) => {
  const words = useRegisterWords().roster
  const named = (rows: Result['added']): string =>
    rows.map(({ line, name }) => words.row(line, name)).join(words.separator)
  return (
    <View className="stack-s">
      <View className="strong">{words.found(result.added.length, result.changed.length, result.same)}</View>
      {result.newGroups.length > 0 ? <View>{words.newGroups(result.newGroups.join(words.separator))}</View> : null}
      {result.refused.length > 0 ? <View className="strong">{words.refused(result.refused.length)}</View> : null}
      {result.refused.map(({ line, name, why }) => (
        <View key={line}>{`${words.row(line, name)}${words.colon}${words.why[why]}`}</View>
      ))}
      {result.phones.length > 0 ? <View>{words.phones(named(result.phones))}</View> : null}
      {result.missing.length > 0 ? (
        <View>{words.missing(result.missing.length, result.missing.join(words.separator))}</View>
      ) : null}
    </View>
  )
}
