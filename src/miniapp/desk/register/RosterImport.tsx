// The roster as one spreadsheet: first what it would do, then doing it.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Failure } from '../../components/Loaded'
import { chooseSheet, takesSheets } from '../../form/choose-sheet'
import { useRegisterWords } from '../../locales/desk'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

type Told = Output<'roster.import'>

export const RosterImport = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useRegisterWords().roster
  const { busy, problem, send, dismiss } = useSend('roster.import')
  const [tried, setTried] = useState<{ readonly file: string; readonly told: Told }>()
  if (!takesSheets) return null

  const attempt = async () => {
    dismiss()
    const file = await chooseSheet()
    if (file === null) return
    const sent = await send({ file, dryRun: true })
    setTried(sent.state === 'done' ? { file, told: sent.answer } : undefined)
  }
  const take = async (file: string) => {
    const sent = await send({ file, dryRun: false })
    if (sent.state !== 'done') return
    setTried(undefined)
    toasted(words.done(sent.answer.added.length, sent.answer.changed.length))
    onDone()
  }

  return (
    <Card>
      <View className="stack">
        <Heading level={2}>{words.title}</Heading>
        <View className="second">{words.hint}</View>
        <View className="line">
          <Button kind="secondary" busy={busy} onTap={attempt}>
            {tried === undefined ? words.choose : words.other}
          </Button>
        </View>
        {problem === undefined ? null : <Failure code={problem.code} onRetry={attempt} />}
        {tried === undefined ? null : (
          <View className="stack">
            <Found told={tried.told} />
            {tried.told.added.length + tried.told.changed.length > 0 ? (
              <Button wide busy={busy} onTap={() => take(tried.file)}>
                {words.takeIn(tried.told.added.length, tried.told.changed.length)}
              </Button>
            ) : null}
          </View>
        )}
      </View>
    </Card>
  )
}

/** What the file would do, before anything is done. */
const Found = ({ told }: { readonly told: Told }) => {
  const words = useRegisterWords().roster
  const named = (rows: Told['added']): string => rows.map(({ line, name }) => words.row(line, name)).join(words.between)
  return (
    <View className="stack-s">
      <View className="strong">{words.found(told.added.length, told.changed.length, told.same)}</View>
      {told.newGroups.length > 0 ? <View>{words.newGroups(told.newGroups.join(words.between))}</View> : null}
      {told.refused.length > 0 ? <View className="strong">{words.refused(told.refused.length)}</View> : null}
      {told.refused.map(({ line, name, why }) => (
        <View key={line}>{`${words.row(line, name)}${words.colon}${words.why[why]}`}</View>
      ))}
      {told.phones.length > 0 ? <View>{words.phones(named(told.phones))}</View> : null}
      {told.missing.length > 0 ? (
        <View>{words.missing(told.missing.length, told.missing.join(words.between))}</View>
      ) : null}
    </View>
  )
}
