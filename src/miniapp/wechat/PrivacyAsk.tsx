// WeChat's question about its privacy guide in plain words, on weapp; anyone who declines can do all the rest.

import { Button, View } from '@tarojs/components'
import { Button as Tappable } from '../components/basic'
import { Sheet } from '../components/Sheet'
import { useWechatWords } from '../locales/wechat'
import { agreeButton, openPrivacyGuide, privacyAgreed, privacyDeclined, usePrivacyAsk } from './privacy'
import './wechat.css'

export const PrivacyAsk = () => {
  const words = useWechatWords().privacy
  const open = usePrivacyAsk(({ resolve }) => resolve !== null)
  if (!open) return null
  return (
    <Sheet
      open
      title={words.title}
      onClose={privacyDeclined}
      footer={
        <>
          <Button
            id={agreeButton}
            className="wechat-button"
            openType="agreePrivacyAuthorization"
            onAgreePrivacyAuthorization={privacyAgreed}
          >
            {words.agree}
          </Button>
          <Tappable wide kind="secondary" onTap={privacyDeclined}>
            {words.decline}
          </Tappable>
        </>
      }
    >
      <View className="stack">
        <View className="as-written">{words.text}</View>
        <View>
          <Tappable kind="quiet" small icon="document" onTap={openPrivacyGuide}>
            {words.guide}
          </Tappable>
        </View>
      </View>
    </Sheet>
  )
}
