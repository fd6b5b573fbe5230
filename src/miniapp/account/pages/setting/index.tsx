// Settings: my account, how the app looks, my data, who runs it.

import { View } from '@tarojs/components'
import { Heading } from '../../../components/Card'
import { Icon } from '../../../components/Icon'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { go } from '../../../frame/navigate'
import { useOwnWords } from '../../../locales/account'
import { useSession } from '../../../store/session'
import { Remind } from '../../../wechat/Remind'
import { Account } from './Account'
import { LookSetting } from './LookSetting'

export default function Setting() {
  const words = useOwnWords().setting
  const signedIn = useSession((session) => session.token !== null)
  return (
    <Page title={words.title}>
      <View className="stack-l">
        <Account />
        <LookSetting />
        <Remind templates={['progress', 'meeting', 'todo']} about="setting" again />
        {signedIn ? (
          <View className="stack">
            <Heading level={2}>{words.data}</Heading>
            <Rows>
              <Row
                start={<Icon name="lock" />}
                title={words.sessions}
                onTap={() => go('account/pages/session/index')}
              />
              <Row start={<Icon name="eye" />} title={words.reveals} onTap={() => go('account/pages/reveal/index')} />
              <Row
                start={<Icon name="download" />}
                title={words.mine}
                onTap={() => go('account/pages/my-data/index')}
              />
            </Rows>
          </View>
        ) : null}
        <View className="stack">
          <Heading level={2}>{words.about}</Heading>
          <Rows>
            <Row
              start={<Icon name="document" />}
              title={words.privacy}
              onTap={() => go('account/pages/privacy/index')}
            />
            <Row start={<Icon name="lock" />} title={words.heads} onTap={() => go('account/pages/head/index')} />
            <Row start={<Icon name="building" />} title={words.runBy} onTap={() => go('account/pages/about/index')} />
          </Rows>
        </View>
      </View>
    </Page>
  )
}
