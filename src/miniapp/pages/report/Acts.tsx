// What the reporter can do to a report now: add, appeal, urge, withdraw; anybody else: say that they have met it too.

import type { ReportFull } from '@domain/contract/report'
import { offeredOnReport, type ReportActionId } from '@domain/report/action'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Confirm } from '../../components/Confirm'
import { go } from '../../frame/navigate'
import { useWords } from '../../locales'
import { useReportWords } from '../../locales/report'
import { useActor } from '../../store/actor'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { WriteSheet } from './WriteSheet'

interface ActsProps {
  readonly report: ReportFull
  readonly code: string | undefined
  readonly onChanged: () => void
}

const mine = ['add', 'appeal', 'urge', 'withdraw'] as const satisfies readonly ReportActionId[]
type Mine = (typeof mine)[number]

export const Acts = ({ report, code, onChanged }: ActsProps) => {
  const words = useReportWords().act
  const { error } = useWords()
  const actor = useActor()
  const districtId = useSession((session) => session.me?.districtId ?? '')
  const [open, setOpen] = useState<Mine>()
  const act = useSend('report.act', { queue: false })
  const support = useSend('report.support', { queue: false })
  const offered = offeredOnReport({ ...report, districtId }, actor, report.you.reporter)
  const can = mine.filter((id) => offered.includes(id))
  const close = () => setOpen(undefined)

  const send = async (action: 'urge' | 'withdraw') => {
    const sent = await act.send({ id: report.id, ...(code === undefined ? {} : { code }), command: { action } })
    close()
    toasted(sent.state === 'refused' ? error[sent.problem.code] : action === 'urge' ? words.urged : words.withdrawn)
    onChanged()
  }
  const join = async () => {
    const sent = await support.send({ id: report.id, on: true })
    toasted(sent.state === 'refused' ? error[sent.problem.code] : words.supported)
    onChanged()
  }
  const written = () => {
    close()
    onChanged()
  }

  return (
    <View className="line">
      {report.status === 'settled' && report.matter ? <RateIt matterId={report.matter.id} /> : null}
      {can.map((id) => (
        <Button
          key={id}
          kind={id === 'add' && report.status === 'asked' ? 'primary' : 'secondary'}
          icon={id === 'add' ? 'edit' : id === 'urge' ? 'bell' : id === 'appeal' ? 'flag' : undefined}
          onTap={() => setOpen(id)}
        >
          {words[id]}
        </Button>
      ))}
      {report.you.reporter || report.you.supporter || code !== undefined ? null : (
        <Button icon="support" busy={support.busy} onTap={join}>
          {words.support}
        </Button>
      )}
      <WriteSheet open={open === 'add'} kind="add" id={report.id} code={code} onClose={close} onSent={written} />
      <WriteSheet open={open === 'appeal'} kind="appeal" id={report.id} code={code} onClose={close} onSent={written} />
      <Confirm
        open={open === 'urge'}
        title={words.urgeTitle}
        text={words.urgeText}
        act={words.urge}
        busy={act.busy}
        onConfirm={() => send('urge')}
        onClose={close}
      />
      <Confirm
        open={open === 'withdraw'}
        danger
        title={words.withdrawTitle}
        text={words.withdrawText}
        act={words.withdraw}
        busy={act.busy}
        onConfirm={() => send('withdraw')}
        onClose={close}
      />
    </View>
  )
}

const RateIt = ({ matterId }: { readonly matterId: string }) => (
  <Button icon="star" onTap={() => go('pages/rate/index', { id: matterId })}>
    {useReportWords().act.rate}
  </Button>
)
