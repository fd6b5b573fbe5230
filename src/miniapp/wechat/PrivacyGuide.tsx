// The way to WeChat's own privacy guide of this mini-program, on weapp.

import { View } from '@tarojs/components'
import { Button } from '../components/Button'
import { useWechatWords } from '../locales/wechat'
import { openPrivacyGuide } from './privacy'

export const PrivacyGuide = () => {
  const words = useWechatWords().privacy
  return (
    <View>
      <Button kind="secondary" small icon="document" onTap={openPrivacyGuide}>
        {words.guide}
      </Button>
    </View>
  )
}
