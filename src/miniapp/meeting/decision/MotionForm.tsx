// The form of a motion: what, which unit, until when, at what cost.

import { localDate } from '@domain/calendar/local-time'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { DatePick } from '../../components/DatePick'
import { ProblemLine } from '../../components/ProblemLine'
import { SelectPick } from '../../components/SelectPick'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { showFault } from '../../frame/fault'
import { goBack } from '../../frame/navigate'
import { useDecisionWords } from '../../locales/decision'
import { useFormWords } from '../../locales/form'
import { draftDropped, useDraft } from '../../store/draft'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface Draft {
  readonly what: string
  readonly unitId: string
  readonly due: string
  readonly money: string
}

interface MotionFormProps {
  readonly meetingId: string
  readonly motionId: string
  readonly statementId: string | undefined
  readonly start: Draft
}

const wrongIn = ({ what, unitId, due, money }: Draft): readonly (keyof Draft)[] => [
  ...(what.trim() === '' ? (['what'] as const) : []),
  ...(unitId === '' ? (['unitId'] as const) : []),
  ...(due === '' ? (['due'] as const) : []),
  ...(/^\d*$/.test(money.trim()) && Number(money) <= limit.yuan ? [] : (['money'] as const)),
]

export const MotionForm = ({ meetingId, motionId, statementId, start }: MotionFormProps) => {
  const words = useDecisionWords().motion.form
  const form = useFormWords()
  const name = `motion:${meetingId}:${statementId ?? ''}`
  const [draft, save] = useDraft(name, start)
  const [tried, setTried] = useState(false)
  const units = useQuery('unit.list', {}).data?.rows ?? []
  const { busy, problem, send } = useSend('meeting.saveMotion', { queue: false })
  const wrong = tried ? wrongIn(draft) : []

  const write = async () => {
    setTried(true)
    if (wrongIn(draft).length > 0) return showFault()
    const money = draft.money.trim()
    const sent = await send({
      meetingId,
      motionId,
      what: draft.what.trim(),
      unitId: draft.unitId,
      due: draft.due,
      ...(statementId === undefined ? {} : { statementId }),
      ...(money === '' ? {} : { money: Number(money) }),
    })
    if (sent.state !== 'done') return
    draftDropped(name)
    toasted(words.saved)
    goBack()
  }

  return (
    <View className="stack">
      <TextArea
        label={words.what}
        hint={words.whatHint}
        initial={draft.what}
        max={limit.reason}
        error={wrong.includes('what') ? words.whatMissing : undefined}
        onText={(what) => save({ what })}
      />
      <SelectPick
        label={words.unit}
        options={units.filter((unit) => !unit.disabled).map((unit) => ({ value: unit.id, label: unit.name }))}
        value={draft.unitId || undefined}
        error={wrong.includes('unitId') ? words.unitMissing : undefined}
        onPick={(unitId) => save({ unitId })}
      />
      <DatePick
        label={words.due}
        value={draft.due || undefined}
        from={localDate(new Date().toISOString())}
        error={wrong.includes('due') ? words.dueMissing : undefined}
        onPick={(due) => save({ due })}
      />
      <TextInput
        label={words.money}
        initial={draft.money}
        keyboard="number"
        optional
        error={wrong.includes('money') ? form.count(0, limit.yuan) : undefined}
        onText={(money) => save({ money })}
      />
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={write}>
        {words.save}
      </Button>
    </View>
  )
}
