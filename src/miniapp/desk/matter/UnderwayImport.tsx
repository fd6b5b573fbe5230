// Matters under way as one spreadsheet: first what it would add, then adding it.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Failure } from '../../components/Loaded'
import { chooseSheet, takesSheets } from '../../form/choose-sheet'
import { useWords } from '../../locales'
import { useBeginWords } from '../../locales/desk'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

type Told = Output<'matter.import'>

export const UnderwayImport = () => {
  const words = useBeginWords().underway
  const { busy, problem, send, dismiss } = useSend('matter.import')
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
    toasted(words.done(sent.answer.added.length))
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
            {tried.told.added.length > 0 ? (
              <Button wide busy={busy} onTap={() => take(tried.file)}>
                {words.takeIn(tried.told.added.length)}
              </Button>
            ) : null}
          </View>
        )}
      </View>
    </Card>
  )
}

/** What the file would add, before anything is added. */
const Found = ({ told: { added, same, refused } }: { readonly told: Told }) => {
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
