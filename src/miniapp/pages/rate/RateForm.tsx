// The form of the verdict. What was chosen and written is kept until it is sent.

import type { MatterFull } from '@domain/contract/matter'
import { type Score, type Solved, solvedAnswers } from '@domain/evaluation/rating'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Fact } from '../../components/Facts'
import { State } from '../../components/Loaded'
import { LongText } from '../../components/LongText'
import { PrivateText } from '../../components/PrivateText'
import { ProblemLine } from '../../components/ProblemLine'
import { StarScore } from '../../components/StarScore'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { useDraft } from '../../store/draft'
import { useSend } from '../../store/use-send'

interface Draft {
  readonly solved: Solved | null
  readonly score: Score | null
  readonly words: string
}

const empty: Draft = { solved: null, score: null, words: '' }

interface RateFormProps {
  readonly of: MatterFull
  readonly code: string | null
  readonly onDone: () => void
}

export const RateForm = ({ of, code, onDone }: RateFormProps) => {
  const words = useMatterWords()
  const { common } = useWords()
  const { matter } = of
  const [draft, save, drop] = useDraft(`rate:${matter.id}`, empty)
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState<'sent' | 'queued'>()
  const { busy, problem, send } = useSend('matter.rate', { queue: code === null })

  const submit = async () => {
    setAsked(true)
    const { solved, score } = draft
    if (solved === null || score === null || draft.words.length > limit.text) return
    const sent = await send(
      { id: matter.id, ...(code === null ? {} : { code }), solved, score, words: draft.words.trim() },
      { about: matter.title },
    )
    if (sent.state === 'refused') return
    setDone(sent.state === 'queued' ? 'queued' : 'sent')
  }

  if (done !== undefined) {
    return (
      <State
        icon="check"
        title={done === 'queued' ? common.queued : words.rate.thanks}
        text={draft.solved === 'no' ? words.rate.noText : words.rate.thanksText}
      >
        <Button
          onTap={() => {
            drop()
            onDone()
          }}
        >
          {words.rate.toMatter}
        </Button>
      </State>
    )
  }
  return (
    <View className="stack-l">
      <View className="stack-s">
        <View className="second">{words.rate.about}</View>
        <View className="strong as-written">{matter.title}</View>
        {matter.result === null ? null : (
          <Fact name={words.page.result}>
            <LongText text={matter.result.summary} />
          </Fact>
        )}
      </View>
      <Choice
        label={words.rate.solved}
        options={solvedAnswers.map((value) => ({ value, label: words.solved[value] }))}
        value={draft.solved ?? undefined}
        error={asked && draft.solved === null ? words.rate.solvedMissing : undefined}
        onChoose={(solved) => save({ solved })}
      />
      <StarScore
        label={words.rate.score}
        value={draft.score ?? undefined}
        error={asked && draft.score === null ? words.rate.scoreMissing : undefined}
        onScore={(score) => save({ score })}
      />
      <PrivateText
        label={words.rate.words}
        hint={words.rate.wordsHint}
        optional
        initial={draft.words}
        max={limit.text}
        onText={(text) => save({ words: text })}
      />
      <View className="stack-s">
        <ProblemLine problem={problem} />
        <View className="second">{words.rate.fixed}</View>
        <Button wide icon="send" busy={busy} onTap={submit}>
          {words.rate.send}
        </Button>
      </View>
    </View>
  )
}
