// How the reporter can be reached: asked for on purpose, because each look is logged and the reporter sees it.

import type { Output } from '@domain/contract'
import type { ReportFull } from '@domain/contract/report'
import { contactCapacity, noTeam } from '@domain/report/access'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskFirst } from '../../components/AskFirst'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Fact, Facts } from '../../components/Facts'
import { callPhone } from '../../frame/phone'
import { useWords } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { useActor } from '../../store/actor'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

export const Contact = ({ report }: { readonly report: ReportFull }) => {
  const { error } = useWords()
  const words = useDeskWords().contact
  const actor = useActor()
  const districtId = useSession((session) => session.me?.districtId ?? '')
  const [found, setFound] = useState<Output<'report.contact'>>()
  const { busy, send } = useSend('report.contact')
  if (report.anonymity === 'anonymous') return null
  if (contactCapacity({ groupId: report.groupId, districtId }, noTeam, actor) === null) return null

  const reveal = async () => {
    const sent = await send({ id: report.id })
    if (sent.state === 'done') setFound(sent.answer)
    if (sent.state === 'refused') toasted(error[sent.problem.code])
  }

  if (found === undefined) {
    return (
      <View>
        <AskFirst
          kind="secondary"
          icon="eye"
          title={words.title}
          text={words.text}
          act={words.act}
          busy={busy}
          onConfirm={reveal}
        >
          {words.show}
        </AskFirst>
      </View>
    )
  }
  const { name, phone } = found
  return (
    <Card tone="amber">
      <View className="stack">
        <Facts>
          <Fact name={words.name}>{name ?? words.noName}</Fact>
          <Fact name={words.phone}>{phone ?? words.noPhone}</Fact>
        </Facts>
        <View className="second">{words.logged}</View>
        {phone === null ? null : (
          <Button icon="phone" onTap={() => callPhone(phone)}>
            {words.call}
          </Button>
        )}
      </View>
    </Card>
  )
}
