// The form of a motion: what, which unit, until when, at what cost.

import { localDate } from '@domain/calendar/local-time'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { DatePick } from '../../components/DatePick'
import { ProblemLine } from '../../components/ProblemLine'
import { SelectPick } from '../../components/SelectPick'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { useWrong } from '../../form/use-wrong'
import type { Fault } from '../../form/value'
import { goBack } from '../../frame/navigate'
import { useFormWords } from '../../locales/form'
import { useDecisionWords } from '../../locales/meeting'
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

const fields = ['what', 'unitId', 'due', 'money'] as const satisfies readonly (keyof Draft)[]

const faultIn = (draft: Draft, field: keyof Draft): Fault | undefined => {
  const text = draft[field].trim()
  if (field === 'money') return /^\d*$/.test(text) && Number(text) <= limit.yuan ? undefined : 'outOfRange'
  if (field === 'what' && text.length > limit.reason) return 'overlong'
  return text === '' ? 'missing' : undefined
}

const faultsIn = (draft: Draft) =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faultIn(draft, field)
      return fault === undefined ? [] : [[field, fault]]
    }),
  )

export const MotionForm = ({ meetingId, motionId, statementId, start }: MotionFormProps) => {
  const words = useDecisionWords().motion.form
  const form = useFormWords()
  const name = `motion:${meetingId}:${statementId ?? ''}`
  const [draft, save] = useDraft(name, start)
  const units = useQuery('unit.list', {}).data?.rows ?? []
  const { busy, problem, send } = useSend('meeting.saveMotion')
  const { wrong, mark, refuse, mended } = useWrong(fields)
  const change = (field: keyof Draft) => (text: string) => {
    mended(field)
    save({ [field]: text })
  }

  const write = async () => {
    if (mark(faultsIn(draft))) return
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
    if (sent.state === 'refused') refuse(sent.problem)
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
        error={wrong.what === 'overlong' ? form.overlong : wrong.what ? words.whatMissing : undefined}
        onText={change('what')}
      />
      <SelectPick
        label={words.unit}
        options={units.filter((unit) => !unit.disabled).map((unit) => ({ value: unit.id, label: unit.name }))}
        value={draft.unitId || undefined}
        error={wrong.unitId ? words.unitMissing : undefined}
        onPick={change('unitId')}
      />
      <DatePick
        label={words.due}
        value={draft.due || undefined}
        from={localDate(new Date().toISOString())}
        error={wrong.due ? words.dueMissing : undefined}
        onPick={change('due')}
      />
      <TextInput
        label={words.money}
        initial={draft.money}
        keyboard="number"
        optional
        error={wrong.money ? form.count(0, limit.yuan) : undefined}
        onText={change('money')}
      />
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={write}>
        {words.save}
      </Button>
    </View>
  )
}
