// What is collected and why, who can see it, how long it is kept, what one can do.

import { collectedKinds } from '@domain/privacy/collected'
import { kept, keptIds } from '@domain/privacy/kept'
import { View } from '@tarojs/components'
import { useQuery } from '../../../api/use-query'
import { Card, Fact, Heading } from '../../../components/basic'
import { Page } from '../../../components/Page'
import { shareable, useShare } from '../../../frame/share'
import { useOwnWords } from '../../../locales/account'
import { usePrivacyWords } from '../../../locales/privacy'
import { PrivacyGuide } from '../../../wechat/OwnPages'

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

/**
 * What the phone and WeChat are asked for, and why. Drawn from the table that a test compares with the built package.
 */
const CollectedTable = () => {
  const words = usePrivacyWords()
  return (
    <View className="stack">
      <Heading level={2}>{words.collectedTitle}</Heading>
      <View>{words.collectedText}</View>
      <Card>
        <View className="stack-s">
          {collectedKinds.map((kind) => (
            <Fact key={kind} name={words.collected[kind].what}>
              {words.collected[kind].purpose}
            </Fact>
          ))}
        </View>
      </Card>
    </View>
  )
}

/**
 * What is kept, thing by thing: what for, who can read it, how long. Drawn from the table that the deleting job reads.
 */
const KeptTable = () => {
  const words = usePrivacyWords()
  return (
    <View className="stack">
      <Heading level={2}>{words.tableTitle}</Heading>
      <View>{words.tableText}</View>
      <View className="columns">
        {keptIds.map((id) => {
          const { purposes, readers, retention } = kept[id]
          return (
            <Card key={id}>
              <View className="stack-s">
                <Heading level={3}>{words.what[id]}</Heading>
                <Fact name={words.why}>{purposes.map((one) => words.purpose[one]).join(words.and)}</Fact>
                <Fact name={words.who}>{readers.map((one) => words.reader[one]).join(words.and)}</Fact>
                <Fact name={words.long}>{words.retention(retention)}</Fact>
              </View>
            </Card>
          )
        })}
      </View>
    </View>
  )
}
