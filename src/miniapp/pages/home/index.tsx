// The first page: what this is, and the way into the elder mode.

import { View } from '@tarojs/components'
import { ElderSwitch } from '../../components/ElderSwitch'
import { Page } from '../../components/Page'
import { RingMark } from '../../components/RingMark'
import { homePath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { elderChosen, useSetting } from '../../store/setting'

export default function Home() {
  const words = useWords()
  const elder = useSetting((setting) => setting.elder)
  return (
    <Page title={words.common.name} tab={homePath} actions={<ElderSwitch on={elder} onChange={elderChosen} />}>
      <View className="stack center">
        <View>
          <RingMark size="large" />
        </View>
        <View>{words.common.slogan}</View>
      </View>
    </Page>
  )
}
