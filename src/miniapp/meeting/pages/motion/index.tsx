// Writing a motion: from an agreed statement, or a new one, or changing one.

import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { newId } from '../../../api/call'
import { useQuery } from '../../../api/use-query'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn } from '../../../frame/navigate'
import { useDecisionWords } from '../../../locales/meeting'
import { MotionForm } from '../../decision/MotionForm'

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
