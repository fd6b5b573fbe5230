// The ways to what WeChat keeps for this mini-program, on weapp: its privacy guide, and customer service where the office has
// somebody who answers.

import { Button, View } from '@tarojs/components'
import { Button as Tappable } from '../components/basic'
import { useWechatWords } from '../locales/wechat'
import { openPrivacyGuide } from './privacy'
import './wechat.css'

export const PrivacyGuide = () => {
  const words = useWechatWords().privacy
  return (
    <View>
      <Tappable kind="secondary" small icon="document" onTap={openPrivacyGuide}>
        {words.guide}
      </Tappable>
    </View>
  )
}

export const ServiceButton = () => {
  const words = useWechatWords().service
  return (
    <Button className="wechat-button wechat-button-plain" openType="contact">
      {words.act}
    </Button>
  )
}
