// The ways in that WeChat has, on the sign-in page, on weapp: as whom one opened the app, and with the phone.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/basic'
import { useSignInWords } from '../locales/account'
import { useSession } from '../store/session'
import { enter } from './enter'
import { PhoneButton } from './PhoneButton'

export interface WechatEntryProps {
  /** whether the privacy notice has been agreed to; asks for it otherwise */
  readonly may: () => boolean
  readonly onEntered: (answer: Output<'session.signIn'>, from?: string) => void
}

export const WechatEntry = ({ may, onEntered }: WechatEntryProps) => {
  const words = useSignInWords().wechat
  const signedIn = useSession((session) => session.token !== null)
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still')
  const open = async () => {
    if (!may()) return
    setState('busy')
    const done = await enter()
    setState(done ? 'still' : 'failed')
    const { token, me } = useSession.getState()
    if (done && token !== null && me !== null) onEntered({ token, me })
  }
  return (
    <View className="stack">
      {signedIn ? (
        <PhoneButton onEntered={onEntered} />
      ) : (
        <View className="stack-s">
          <Button wide busy={state === 'busy'} onTap={() => void open()}>
            {words.enter}
          </Button>
          <View className="second" aria-live="polite">
            {state === 'failed' ? words.failed : words.text}
          </View>
        </View>
      )}
      <View className="second">{words.or}</View>
    </View>
  )
}
