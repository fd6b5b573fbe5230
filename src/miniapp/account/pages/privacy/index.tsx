// What is collected and why, who can see it, how long it is kept, what one can do.

import { View } from '@tarojs/components'
import { useQuery } from '../../../api/use-query'
import { Heading } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { shareable, useShare } from '../../../frame/share'
import { useOwnWords } from '../../../locales/account'
import { PrivacyGuide } from '../../../wechat/OwnPages'
import { CollectedTable } from './CollectedTable'
import { KeptTable } from './KeptTable'

function Privacy() {
  const words = useOwnWords().privacy
  const district = useQuery('district.get', {}).data
  useShare({ title: words.title, path: 'account/pages/privacy/index' })
  return (
    <Page title={words.title}>
      {words.parts.map((part) => (
        <View key={part.title} className="stack-s">
          <Heading level={2}>{part.title}</Heading>
          <View className="as-written">{part.text}</View>
        </View>
      ))}
      <PrivacyGuide />
      <CollectedTable />
      <KeptTable />
      {district ? <View className="second">{words.organiser(district.organiser, district.phone)}</View> : null}
    </Page>
  )
}

export default shareable(Privacy)
