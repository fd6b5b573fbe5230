// Offers messages by WeChat, on weapp: one tap asks WeChat, what it answers goes into the server's ledger. Anyone who
// declines is told once that the inbox has everything, and is not asked again on this device.

import { type ConsentAnswer, consentAnswers, isConsent } from '@domain/notice/consent'
import type { TemplateName } from '@domain/notice/template'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../api/use-query'
import { Button, Card } from '../components/basic'
import { useWechatWords } from '../locales/wechat'
import { useSession } from '../store/session'
import { remindingChosen, useSetting } from '../store/setting'
import { useSend } from '../store/use-send'

export interface RemindProps {
  /** at most three: WeChat asks about no more in one question */
  readonly templates: readonly TemplateName[]
  /** after what the question comes */
  readonly about: 'report' | 'claim' | 'party' | 'setting'
  /** also asked of the person who declined before: they came here for it */
  readonly again?: boolean
}

interface Subscription {
  readonly template: TemplateName
  readonly id: string
}

const isAnswer = (value: unknown): value is ConsentAnswer => consentAnswers.some((answer) => answer === value)

/** What WeChat answered to each; nothing when it could not ask. Only in a tap. */
const ask = async (
  wanted: readonly Subscription[],
): Promise<readonly { template: TemplateName; answer: ConsentAnswer }[]> => {
  const answers: object = await Taro.requestSubscribeMessage({
    tmplIds: wanted.map(({ id }) => id),
    entityIds: [],
  }).catch(() => ({}))
  return wanted.flatMap(({ template, id }) => {
    const answer: unknown = Reflect.get(answers, id)
    return isAnswer(answer) ? [{ template, answer }] : []
  })
}

export const Remind = ({ templates, about, again = false }: RemindProps) => {
  const words = useWechatWords().remind
  const signedIn = useSession((session) => session.token !== null)
  const declined = useSetting((setting) => setting.unreminded)
  const known = useQuery('notice.templates', signedIn ? {} : null)
  const { busy, send } = useSend('notice.consent')
  const [outcome, setOutcome] = useState<'agreed' | 'declined' | 'failed'>()
  const wanted = (known.data?.rows ?? []).filter(({ template }) => templates.includes(template))
  if (outcome !== undefined) {
    return (
      <View className="second" ariaRole="status" aria-live="polite">
        {words[outcome]}
      </View>
    )
  }
  const agreedTo = wanted.every(({ remaining }) => remaining > 0)
  if (wanted.length === 0 || (!again && (declined || agreedTo))) return null

  const start = async () => {
    const answers = await ask(wanted)
    if (answers.length === 0) return setOutcome('failed')
    const agreed = answers.some(({ answer }) => isConsent(answer))
    remindingChosen(agreed)
    setOutcome(agreed ? 'agreed' : 'declined')
    await send({ answers: [...answers] })
  }
  return (
    <Card>
      <View className="stack-s">
        <View>{words.ask[about]}</View>
        <View>
          <Button kind="secondary" small icon="bell" busy={busy} onTap={() => void start()}>
            {words.act}
          </Button>
        </View>
      </View>
    </Card>
  )
}
