// Proposals of earlier years as one spreadsheet: first what it would add, then adding it.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Card, Heading } from '../components/Card'
import { Failure } from '../components/Loaded'
import { chooseSheet, takesSheets } from '../form/choose-sheet'
import { usePaperWords } from '../locales/paper'
import { toasted } from '../store/toast'
import { useSend } from '../store/use-send'

type Told = Output<'proposal.import'>

/** So many are listed; the sentence above counts all. */
const listed = 20

export const PastImport = () => {
  const words = usePaperWords().proposal.past
  const { busy, problem, send, dismiss } = useSend('proposal.import')
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
            <View className="strong">{words.found(tried.told.added.length, tried.told.same)}</View>
            {tried.told.added.slice(0, listed).map(({ no, title }) => (
              <View key={no}>{`${no}　${title}`}</View>
            ))}
            {tried.told.refused.slice(0, listed).map(({ line, title, why }) => (
              <View key={line}>{words.refusal(line, title, words.why[why])}</View>
            ))}
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
