// Who runs this, its filing number, where to complain, and what it is.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useQuery } from '../../../api/use-query'
import { Button, Card, Fact, Facts, Heading } from '../../../components/basic'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go } from '../../../frame/navigate'
import { callPhone, copyPhone } from '../../../frame/phone'
import { shareable, useShare } from '../../../frame/share'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { ServiceButton } from '../../../wechat/OwnPages'

function About() {
  const words = useOwnWords().about
  const district = useQuery('district.get', {})
  useShare({ title: words.title, path: 'account/pages/about/index' })
  return (
    <Page title={words.title}>
      <View className="stack-l">
        <Loaded of={district} skeleton={<Skeleton shape="words" count={2} />}>
          {(data) => <Organiser district={data} />}
        </Loaded>
        <View className="stack-s">
          <Heading level={2}>{words.what}</Heading>
          <View>{words.whatText}</View>
        </View>
        <Button kind="secondary" icon="document" onTap={() => go('paper/pages/list/index', { kind: 'bulletin' })}>
          {words.bulletins}
        </Button>
        <View className="stack-s">
          <Heading level={2}>{words.rules}</Heading>
          <View>{words.rulesText}</View>
        </View>
      </View>
    </Page>
  )
}

const Organiser = ({ district }: { readonly district: Output<'district.get'> }) => {
  const words = useOwnWords().about
  const { act } = useWords()
  return (
    <View className="stack">
      {district.demo ? <Card tone="amber">{words.demo}</Card> : null}
      <Card>
        <View className="stack">
          <Facts>
            <Fact name={words.organiser}>{district.organiser}</Fact>
            <Fact name={words.phone}>{district.phone}</Fact>
            <Fact name={words.filing}>{district.filing ?? words.noFiling}</Fact>
          </Facts>
          <Button wide icon="phone" onTap={() => callPhone(district.phone)}>
            {words.call}
          </Button>
          <Button wide kind="secondary" icon="document" onTap={() => copyPhone(district.phone)}>
            {act.copyPhone}
          </Button>
          {district.service ? <ServiceButton /> : null}
        </View>
      </Card>
      <View className="stack-s">
        <Heading level={2}>{words.complaints}</Heading>
        <View>{words.complaintsText}</View>
        <View className="strong as-written">{district.complaints ?? district.phone}</View>
      </View>
    </View>
  )
}

export default shareable(About)
