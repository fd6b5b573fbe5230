// Writing a motion: from an agreed statement, or a new one, or changing one.

import { resolutionFields } from '@domain/decision/resolution'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { newId } from '../../../api/call'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/basic'
import { Loaded, ProblemLine, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { FormFields } from '../../../form/FormFields'
import { inputFrom, type Values, wordsFrom } from '../../../form/form'
import { useForm } from '../../../form/use-form'
import { goBack, goSignIn } from '../../../frame/navigate'
import { useDecisionWords } from '../../../locales/meeting'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'

export default function Motion() {
  const words = useDecisionWords().motion.form
  const { id = '', statementId, motionId } = useRouter().params
  const meeting = useQuery('meeting.get', id === '' ? null : { id })
  const motions = useQuery('meeting.motions', id === '' ? null : { meetingId: id })
  const [madeId] = useState(newId)
  const known = motions.data?.rows.find((row) => row.id === motionId)
  const waits = motionId !== undefined && motions.data === undefined
  return (
    <Page title={words.title}>
      <Loaded of={meeting} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
        {(data) =>
          waits ? (
            <Skeleton shape="words" />
          ) : (
            <MotionForm
              meetingId={id}
              motionId={motionId ?? madeId}
              statementId={statementId ?? known?.statementId ?? undefined}
              start={{
                what: known?.what ?? data.meeting.statements.find((one) => one.id === statementId)?.text,
                unitId: known?.unitId,
                due: known?.due,
                money: typeof known?.money === 'number' ? String(known.money) : undefined,
              }}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

interface MotionFormProps {
  readonly meetingId: string
  readonly motionId: string
  readonly statementId: string | undefined
  readonly start: Values
}

/** The form of a motion: what, which unit, until when, at what cost. */
export const MotionForm = ({ meetingId, motionId, statementId, start }: MotionFormProps) => {
  const words = useDecisionWords().motion.form
  const form = useForm(`motion:${meetingId}:${statementId ?? ''}`, resolutionFields, start)
  const { busy, problem, send } = useSend('meeting.saveMotion')
  const write = async () => {
    if (!form.check()) return
    const input = inputFrom(resolutionFields, form.values)
    const sent = await send({ meetingId, motionId, ...input, ...(statementId === undefined ? {} : { statementId }) })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    form.forget()
    toasted(words.saved)
    goBack()
  }
  return (
    <View className="stack">
      <FormFields of={form} words={wordsFrom(words)} about={{}} />
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={write}>
        {words.save}
      </Button>
    </View>
  )
}
