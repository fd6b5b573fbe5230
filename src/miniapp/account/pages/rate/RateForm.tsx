// The form of the verdict. What was chosen and written is kept until it is sent.

import type { MatterFull } from '@domain/contract/matter'
import { ratingFields, scores } from '@domain/evaluation/rating'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Fact } from '../../../components/Facts'
import { State } from '../../../components/Loaded'
import { LongText } from '../../../components/LongText'
import { PrivateText } from '../../../components/PrivateText'
import { ProblemLine } from '../../../components/ProblemLine'
import { StarScore } from '../../../components/StarScore'
import { wordsFrom } from '../../../form/about'
import { PlainFields } from '../../../form/PlainFields'
import { useForm } from '../../../form/use-form'
import { inputFrom, textOf } from '../../../form/value'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { useMatterWords } from '../../../locales/matter'
import { useSend } from '../../../store/use-send'

interface RateFormProps {
  readonly of: MatterFull
  readonly code: string | null
  readonly onDone: () => void
}

export const RateForm = ({ of, code, onDone }: RateFormProps) => {
  const { page, solved } = useMatterWords()
  const { rate } = useOwnWords()
  const { common } = useWords()
  const { matter } = of
  const form = useForm(`rate:${matter.id}`, ratingFields, {})
  const [done, setDone] = useState<'sent' | 'queued'>()
  const { busy, problem, send } = useSend('matter.rate', { atOnce: code !== null })

  const submit = async () => {
    if (!form.check()) return
    const input = inputFrom(ratingFields, form.values)
    const sent = await send({ id: matter.id, ...(code === null ? {} : { code }), ...input }, { about: matter.title })
    if (sent.state === 'refused') {
      form.refuse(sent.problem)
      return
    }
    setDone(sent.state === 'queued' ? 'queued' : 'sent')
  }

  if (done !== undefined) {
    return (
      <State
        icon="check"
        title={done === 'queued' ? common.queued : rate.thanks}
        text={form.values.solved === 'no' ? rate.noText : rate.thanksText}
      >
        <Button
          onTap={() => {
            form.forget()
            onDone()
          }}
        >
          {rate.toMatter}
        </Button>
      </State>
    )
  }
  return (
    <View className="stack-l">
      <View className="stack-s">
        <View className="second">{rate.about}</View>
        <View className="strong as-written">{matter.title}</View>
        {matter.result === null ? null : (
          <Fact name={page.result}>
            <LongText text={matter.result.summary} />
          </Fact>
        )}
      </View>
      <PlainFields
        className="stack-l"
        of={form}
        words={wordsFrom({ ...rate.form, option: { solved } })}
        own={{
          score: ({ frame, value, onValue }) => (
            <StarScore
              {...frame}
              value={scores.find((one) => String(one) === value)}
              onScore={(score) => onValue(String(score))}
            />
          ),
          // read by those who work on it, without the name: numbers would tell it
          words: ({ frame, value, onValue }) => (
            <PrivateText {...frame} initial={textOf(value)} max={ratingFields.words.max} onText={onValue} />
          ),
        }}
      />
      <View className="stack-s">
        <ProblemLine problem={problem} />
        <View className="second">{rate.fixed}</View>
        <Button wide icon="send" busy={busy} onTap={submit}>
          {rate.send}
        </Button>
      </View>
    </View>
  )
}
