// WeChat's customer service of the mini-program, on weapp, where the office has somebody who answers.

import { Button } from '@tarojs/components'
import { useWechatWords } from '../locales/wechat'
import './wechat.css'

export const ServiceButton = () => {
  const words = useWechatWords().service
  return (
    <Button className="wechat-button wechat-button-plain" openType="contact">
      {words.act}
    </Button>
  )
}
