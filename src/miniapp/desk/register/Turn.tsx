// The change of an assembly: who would leave, and then, meant, that they do.

import type { Output } from '@domain/contract'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskFirst } from '../../components/AskFirst'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Failure } from '../../components/Loaded'
import { TextInput } from '../../components/TextInput'
import { useRegisterWords } from '../../locales/desk'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

type Result = Output<'roster.turn'>

export const Turn = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useRegisterWords().turn
  const { busy, problem, send, dismiss } = useSend('roster.turn')
  const [assembly, setAssembly] = useState('')
  const [tried, setTried] = useState<{ readonly assembly: string; readonly result: Result }>()
  const attempt = async () => {
    dismiss()
    const name = assembly.trim()
    if (name === '') return
    const sent = await send({ assembly: name, dryRun: true })
    setTried(sent.state === 'done' ? { assembly: name, result: sent.answer } : undefined)
  }
  const turn = async (name: string) => {
    const sent = await send({ assembly: name, dryRun: false })
    if (sent.state !== 'done') return
    setTried(undefined)
    toasted(words.done(sent.answer.leave.length))
    onDone()
  }
  return (
    <Card>
      <View className="stack">
        <Heading level={2}>{words.title}</Heading>
        <View className="second">{words.hint}</View>
        <TextInput label={words.assembly} initial={assembly} max={limit.line} onText={setAssembly} />
        <View className="line">
          <Button kind="secondary" busy={busy} onTap={attempt}>
            {words.look}
          </Button>
        </View>
        {problem === undefined ? null : problem.code === 'notNow' ? (
          <View className="strong">{words.unknown}</View>
        ) : (
          <Failure code={problem.code} onRetry={attempt} />
        )}
        {tried === undefined ? null : (
          <View className="stack-s">
            <View className="strong">{words.found(tried.result.leave.length, tried.result.stay)}</View>
            {tried.result.leave.map(({ name, groups, leads }) => (
              <View key={`${name} ${groups.join(' ')}`}>{words.row(name, groups.join('、'), leads)}</View>
            ))}
            {tried.result.leave.length === 0 ? null : (
              <AskFirst
                kind="danger"
                title={words.ask(tried.result.leave.length)}
                text={words.askText}
                act={words.act}
                busy={busy}
                onConfirm={() => turn(tried.assembly)}
              >
                {words.act}
              </AskFirst>
            )}
          </View>
        )}
      </View>
    </Card>
  )
}
