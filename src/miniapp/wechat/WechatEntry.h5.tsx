// The ways in that WeChat has, on the sign-in page, on h5: inside its browser, by a page of WeChat and back.

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useQuery } from '../api/use-query'
import { Button } from '../components/basic'
import { useWords } from '../locales'
import { useSignInWords } from '../locales/account'
import { useSend } from '../store/use-send'
import { asked, remembered } from './oauth.h5'
import type { WechatEntryProps } from './WechatEntry'

const page = '/account/pages/sign-in/index'

const insideWechat = (): boolean => /MicroMessenger/i.test(navigator.userAgent)

export const WechatEntry = ({ may, onEntered }: WechatEntryProps) => {
  const words = useSignInWords().wechat
  const { error } = useWords()
  const { code, state } = useRouter().params
  const [left, setLeft] = useState(false)
  const oauth = useQuery('session.oauth', insideWechat() ? { page } : null).data
  const { busy, problem, send } = useSend('session.oauthCode')
  const done = useRef(false)

  useEffect(() => {
    if (code === undefined || state === undefined || done.current) return
    done.current = true
    const from = asked(state)
    // An answer to a question that this browser did not ask is somebody else's.
    if (from === undefined) return
    void send({ code, state }).then((sent) => {
      if (sent.state === 'done') onEntered(sent.answer, from)
    })
  }, [code, state, send, onEntered])

  const address = oauth?.address
  const question = oauth?.state
  if (typeof address !== 'string' || typeof question !== 'string') return null
  return (
    <View className="stack">
      <View className="stack-s">
        <Button
          wide
          busy={busy || left}
          onTap={() => {
            if (!may()) return
            remembered(question)
            setLeft(true)
            location.assign(address)
          }}
        >
          {words.enter}
        </Button>
        <View className="second" aria-live="polite">
          {problem ? error[problem.code] : words.text}
        </View>
      </View>
      <View className="second">{words.or}</View>
    </View>
  )
}
