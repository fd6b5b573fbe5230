// The change of an assembly: who would leave, and then, meant, that they do.

import type { Output } from '@domain/contract'
import { turnFields } from '@domain/people/turn'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Heading } from '../components/basic'
import { AskFirst } from '../components/Confirm'
import { Failure } from '../components/Loaded'
import { FormFields } from '../form/FormFields'
import { inputFrom, wordsFrom } from '../form/form'
import { useForm } from '../form/use-form'
import { useRegisterWords } from '../locales/register'
import { toasted } from '../store/toast'
import { useSend } from '../store/use-send'

type Result = Output<'roster.turn'>

export const Turn = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useRegisterWords().turn
  const { busy, problem, send, dismiss } = useSend('roster.turn')
  const form = useForm(null, turnFields, {})
  const [tried, setTried] = useState<{ readonly assembly: string; readonly result: Result }>()
  const attempt = async () => {
    dismiss()
    if (!form.check()) return
    const { assembly } = inputFrom(turnFields, form.values)
    const sent = await send({ assembly, dryRun: true })
    setTried(sent.state === 'done' ? { assembly, result: sent.answer } : undefined)
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
        <FormFields of={form} words={wordsFrom(words.form)} about={{}} />
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
