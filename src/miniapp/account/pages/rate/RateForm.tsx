// The form of the verdict. What was chosen and written is kept until it is sent.

import type { MatterFull } from '@domain/contract/matter'
import { type Score, type Solved, solvedAnswers } from '@domain/evaluation/rating'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Fact } from '../../../components/Facts'
import { State } from '../../../components/Loaded'
import { LongText } from '../../../components/LongText'
import { PrivateText } from '../../../components/PrivateText'
import { ProblemLine } from '../../../components/ProblemLine'
import { StarScore } from '../../../components/StarScore'
import { useWrong } from '../../../form/use-wrong'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { useMatterWords } from '../../../locales/matter'
import { useDraft } from '../../../store/draft'
import { useSend } from '../../../store/use-send'

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
  const { page, solved } = useMatterWords()
  const { rate } = useOwnWords()
  const { common } = useWords()
  const { matter } = of
  const [draft, save, drop] = useDraft(`rate:${matter.id}`, empty)
  const { wrong, mark, refuse, mended } = useWrong(['solved', 'score', 'words'])
  const [done, setDone] = useState<'sent' | 'queued'>()
  const { busy, problem, send } = useSend('matter.rate', { atOnce: code !== null })

  const submit = async () => {
    const { solved, score } = draft
    const isWrong = mark({
      ...(solved === null ? { solved: 'missing' } : {}),
      ...(score === null ? { score: 'missing' } : {}),
      ...(draft.words.trim().length > limit.text ? { words: 'overlong' } : {}),
    })
    if (isWrong || solved === null || score === null) return
    const sent = await send(
      { id: matter.id, ...(code === null ? {} : { code }), solved, score, words: draft.words.trim() },
      { about: matter.title },
    )
    if (sent.state === 'refused') {
      refuse(sent.problem)
      return
    }
    setDone(sent.state === 'queued' ? 'queued' : 'sent')
  }

  if (done !== undefined) {
    return (
      <State
        icon="check"
        title={done === 'queued' ? common.queued : rate.thanks}
        text={draft.solved === 'no' ? rate.noText : rate.thanksText}
      >
        <Button
          onTap={() => {
            drop()
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
      <Choice
        label={rate.solved}
        options={solvedAnswers.map((value) => ({ value, label: solved[value] }))}
        value={draft.solved ?? undefined}
        error={wrong.solved ? rate.solvedMissing : undefined}
        onChoose={(solved) => {
          mended('solved')
          save({ solved })
        }}
      />
      <StarScore
        label={rate.score}
        value={draft.score ?? undefined}
        error={wrong.score ? rate.scoreMissing : undefined}
        onScore={(score) => {
          mended('score')
          save({ score })
        }}
      />
      <PrivateText
        label={rate.words}
        hint={rate.wordsHint}
        optional
        initial={draft.words}
        max={limit.text}
        error={wrong.words ? rate.wordsLong : undefined}
        onText={(text) => {
          mended('words')
          save({ words: text })
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
