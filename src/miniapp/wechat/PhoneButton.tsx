// The phone number by WeChat's own button, on weapp: one tap, no code to type. Anyone who declines goes on without it.

import type { Output } from '@domain/contract'
import { Button, type ButtonProps, type CommonEvent, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../components/basic'
import { useWords } from '../locales'
import { useSignInWords } from '../locales/account'
import { useSend } from '../store/use-send'
import './wechat.css'

export interface PhoneButtonProps {
  readonly onEntered: (answer: Output<'session.wechatPhone'>) => void
}

type PhoneEvent = CommonEvent<ButtonProps.onGetPhoneNumberEventDetail & { readonly errno?: number }>

/** WeChat says so when the account's free checks are used up. */
const usedUp = 1_400_001

export const PhoneButton = ({ onEntered }: PhoneButtonProps) => {
  const words = useSignInWords().wechatPhone
  const { error } = useWords()
  const [refused, setRefused] = useState<'declined' | 'usedUp'>()
  const { busy, problem, send } = useSend('session.wechatPhone')
  const tell = async ({ detail }: PhoneEvent) => {
    const { code } = detail
    if (code === undefined || code === '') {
      setRefused(detail.errno === usedUp ? 'usedUp' : 'declined')
      return
    }
    setRefused(undefined)
    const sent = await send({ code })
    if (sent.state === 'done') onEntered(sent.answer)
  }
  const says = refused ? words[refused] : problem ? (problem.code === 'inUse' ? words.inUse : error[problem.code]) : ''
  return (
    <View className="stack-s">
      <Button
        className="wechat-button"
        openType="getPhoneNumber"
        disabled={busy}
        onGetPhoneNumber={(event) => void tell(event as PhoneEvent)}
      >
        <Icon name="phone" />
        <View>{words.tell}</View>
      </Button>
      <View className="second" aria-live="polite">
        {says || words.why}
      </View>
    </View>
  )
}
