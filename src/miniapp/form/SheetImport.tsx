// Something taken in as one spreadsheet: first what it would do, then doing it.

import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../api/answer'
import { Button, Card, Heading } from '../components/basic'
import { Failure } from '../components/Loaded'
import { toasted } from '../store/toast'
import { chooseSheet, takesSheets } from './choose-sheet'

interface SheetImportProps<Result> {
  readonly words: { readonly title: string; readonly hint: string; readonly choose: string; readonly other: string }
  readonly sending: {
    readonly busy: boolean
    readonly problem: Problem | undefined
    readonly send: (input: {
      readonly file: string
      readonly dryRun: boolean
    }) => Promise<{ readonly state: 'done'; readonly answer: Result } | { readonly state: 'queued' | 'refused' }>
    readonly dismiss: () => void
  }
  /** what the button says that takes it in; undefined while there is nothing to take */
  readonly takeIn: (result: Result) => string | undefined
  readonly done: (result: Result) => string
  readonly onDone?: () => void
  /** what the file would do */
  readonly children: (result: Result) => ReactNode
}

export const SheetImport = <Result,>({ words, sending, takeIn, done, onDone, children }: SheetImportProps<Result>) => {
  const { busy, problem, send, dismiss } = sending
  const [tried, setTried] = useState<{ readonly file: string; readonly result: Result }>()
  if (!takesSheets) return null

  const attempt = async () => {
    dismiss()
    const file = await chooseSheet()
    if (file === null) return
    const sent = await send({ file, dryRun: true })
    setTried(sent.state === 'done' ? { file, result: sent.answer } : undefined)
  }
  const take = async (file: string) => {
    const sent = await send({ file, dryRun: false })
    if (sent.state !== 'done') return
    setTried(undefined)
    toasted(done(sent.answer))
    onDone?.()
  }
  const act = tried === undefined ? undefined : takeIn(tried.result)

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
            {children(tried.result)}
            {act === undefined ? null : (
              <Button wide busy={busy} onTap={() => take(tried.file)}>
                {act}
              </Button>
            )}
          </View>
        )}
      </View>
    </Card>
  )
}
