// One motion: what, who, until when; where people stand; what I can say or do about it.

import type { MotionRow } from '@domain/contract/decision'
import { answerFields, dissents, type Stance, stanceFields } from '@domain/decision/stance'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '../../api/call'
import { Badge, Button, Card } from '../../components/basic'
import { AskFirst } from '../../components/Confirm'
import { ProblemLine } from '../../components/Loaded'
import { FormFields } from '../../form/FormFields'
import { inputFrom, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useDecisionWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { Dissent } from './Dissent'
import { StanceCounts } from './StanceCounts'

const tones = { open: 'amber', adopted: 'pine', dropped: 'plain' } as const

interface MotionCardProps {
  readonly matterId: string
  readonly row: MotionRow
  readonly mayWrite: boolean
  readonly mayStand: boolean
  /** the meeting is over and written down: it can be resolved */
  readonly closed: boolean
  readonly onChanged: () => void
  readonly onScreen?: (() => void) | undefined
}

export const MotionCard = ({ matterId, row, mayWrite, mayStand, closed, onChanged, onScreen }: MotionCardProps) => {
  const words = useDecisionWords().motion
  const format = useFormat()
  const [standing, setStanding] = useState(false)
  const open = row.status === 'open'
  return (
    <Card>
      <View className="stack">
        <View className="stack-s">
          <View className="line">
            <Badge tone={tones[row.status]}>{words.status[row.status]}</Badge>
            {row.statementId === null ? null : <View className="second">{words.from}</View>}
            {onScreen === undefined || row.status === 'dropped' ? null : (
              <Button kind="quiet" small label={words.putLabel(row.what)} onTap={onScreen}>
                {words.put}
              </Button>
            )}
          </View>
          <View className="strong as-written">{row.what}</View>
          <View className="second">
            {[
              words.until(row.unitName, format.date(row.due)),
              row.money === null ? '' : words.money(format.yuan(row.money)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </View>
        </View>
        <StanceCounts of={row.stances} />
        <Dissent
          rows={row.dissent}
          act={
            mayWrite && open
              ? (dissentId) => <AnswerBlock motionId={row.id} dissentId={dissentId} onAnswered={onChanged} />
              : undefined
          }
        />
        {open && mayStand ? (
          standing ? (
            <StandForm
              motionId={row.id}
              mine={row.mine}
              onStood={() => {
                setStanding(false)
                onChanged()
              }}
            />
          ) : (
            <View className="line">
              <View className="grow">{row.mine === null ? words.ask : words.yours(row.mine.stance)}</View>
              <Button kind={row.mine === null ? 'primary' : 'quiet'} small onTap={() => setStanding(true)}>
                {row.mine === null ? words.stand : words.change}
              </Button>
            </View>
          )
        ) : null}
        {open && mayWrite ? <Lead matterId={matterId} row={row} closed={closed} onChanged={onChanged} /> : null}
      </View>
    </Card>
  )
}

interface AnswerBlockProps {
  readonly motionId: string
  readonly dissentId: string
  readonly onAnswered: () => void
}

/** Answering in words somebody who cannot live with a motion. */
export const AnswerBlock = ({ motionId, dissentId, onAnswered }: AnswerBlockProps) => {
  const words = useDecisionWords().motion
  const form = useForm(`answer:${dissentId}`, answerFields, {})
  const { busy, problem, send, dismiss } = useSend('meeting.answerBlock')
  const reply = async () => {
    if (!form.check()) return
    const sent = await send({ motionId, dissentId, ...inputFrom(answerFields, form.values) })
    if (sent.state === 'refused' && form.refuse(sent.problem)) dismiss()
    if (sent.state !== 'done') return
    form.forget()
    toasted(words.answered)
    onAnswered()
  }
  return (
    <View className="stack-s">
      <FormFields of={form} words={wordsFrom(words.answering)} about={{}} />
      <ProblemLine problem={problem} />
      <View className="line">
        <Button kind="secondary" small busy={busy} onTap={reply}>
          {words.answerAct}
        </Button>
      </View>
    </View>
  )
}

interface LeadProps {
  readonly matterId: string
  readonly row: MotionRow
  readonly closed: boolean
  readonly onChanged: () => void
}

/** What those who lead can do with a motion: change it, resolve it, drop it. */
const Lead = ({ matterId, row, closed, onChanged }: LeadProps) => {
  const words = useDecisionWords().motion
  const { error } = useWords()
  const adopting = useSend('matter.act', { atOnce: true })
  const dropping = useSend('meeting.dropMotion')
  const stood = Object.values(row.stances).some((count) => count > 0)
  const [resolutionId] = useState(newId)

  const adopt = async () => {
    const { id: motionId, meetingId, what, unitId, due, money } = row
    const sent = await adopting.send({
      id: matterId,
      command: {
        action: 'addResolution',
        resolutionId,
        meetingId,
        what,
        unitId,
        due,
        motionId,
        ...(money === null ? {} : { money }),
      },
    })
    if (sent.state === 'refused') return toasted(error[sent.problem.code])
    toasted(words.adopted)
    onChanged()
  }
  const drop = async () => {
    const sent = await dropping.send({ motionId: row.id })
    if (sent.state === 'refused') return toasted(error[sent.problem.code])
    onChanged()
  }
  const hindered = row.unanswered > 0 ? words.unanswered(row.unanswered) : closed ? undefined : words.notClosed

  return (
    <View className="stack-s">
      <AskFirst
        wide
        why={hindered}
        title={words.adoptTitle}
        text={words.adoptText}
        act={words.adopt}
        busy={adopting.busy}
        onConfirm={adopt}
      >
        {words.adopt}
      </AskFirst>
      <View className="line">
        {stood ? null : (
          <Button
            kind="quiet"
            small
            icon="edit"
            onTap={() => go('meeting/pages/motion/index', { id: row.meetingId, motionId: row.id })}
          >
            {words.edit}
          </Button>
        )}
        <AskFirst
          kind="quiet"
          small
          danger
          title={words.dropTitle}
          text={words.dropText}
          act={words.drop}
          busy={dropping.busy}
          onConfirm={drop}
        >
          {words.drop}
        </AskFirst>
      </View>
    </View>
  )
}

interface StandFormProps {
  readonly motionId: string
  readonly mine: { readonly stance: Stance; readonly reason: string } | null
  readonly onStood: () => void
}

/** Where I stand on a motion: four choices, and a reason where one does not agree. */
export const StandForm = ({ motionId, mine, onStood }: StandFormProps) => {
  const words = useDecisionWords()
  const { stand, label, hint } = words.motion
  const form = useForm(`stance:${motionId}`, stanceFields, { ...mine })
  const { busy, problem, send } = useSend('meeting.stand')
  const submit = async () => {
    if (!form.check()) return
    const { stance, reason } = inputFrom(stanceFields, form.values)
    const sent = await send({ motionId, stance, reason: dissents(stance) ? reason : '' })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    form.forget()
    onStood()
  }
  return (
    <View className="stack">
      <FormFields
        of={form}
        words={wordsFrom({ label, hint, option: { stance: words.stance }, optionHint: { stance: words.stanceMeans } })}
        about={{}}
      />
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={submit}>
        {stand}
      </Button>
    </View>
  )
}
