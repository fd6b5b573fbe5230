// The roster as one spreadsheet: first what it would do, then doing it.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { SheetImport } from '../../form/SheetImport'
import { useRegisterWords } from '../../locales/desk'
import { useSend } from '../../store/use-send'

type Told = Output<'roster.import'>

export const RosterImport = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useRegisterWords().roster
  return (
    <SheetImport<Told>
      words={words}
      sending={useSend('roster.import')}
      takeIn={({ added, changed }) =>
        added.length + changed.length > 0 ? words.takeIn(added.length, changed.length) : undefined
      }
      done={({ added, changed }) => words.done(added.length, changed.length)}
      onDone={onDone}
    >
      {(told) => <Found told={told} />}
    </SheetImport>
  )
}

/** What the file would do, before anything is done. */
const Found = ({ told }: { readonly told: Told }) => {
  const words = useRegisterWords().roster
  const named = (rows: Told['added']): string =>
    rows.map(({ line, name }) => words.row(line, name)).join(words.separator)
  return (
    <View className="stack-s">
      <View className="strong">{words.found(told.added.length, told.changed.length, told.same)}</View>
      {told.newGroups.length > 0 ? <View>{words.newGroups(told.newGroups.join(words.separator))}</View> : null}
      {told.refused.length > 0 ? <View className="strong">{words.refused(told.refused.length)}</View> : null}
      {told.refused.map(({ line, name, why }) => (
        <View key={line}>{`${words.row(line, name)}${words.colon}${words.why[why]}`}</View>
      ))}
      {told.phones.length > 0 ? <View>{words.phones(named(told.phones))}</View> : null}
      {told.missing.length > 0 ? (
        <View>{words.missing(told.missing.length, told.missing.join(words.separator))}</View>
      ) : null}
    </View>
  )
}
