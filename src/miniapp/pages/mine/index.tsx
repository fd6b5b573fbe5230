// Everything of mine: what waits to be sent, what I reported, what I follow, each with its ring.

import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { Icon } from '../../components/Icon'
import { State } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { Row, Rows } from '../../components/Row'
import { go, goSignIn } from '../../frame/navigate'
import { minePath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { useReportWords } from '../../locales/report'
import { useLeft } from '../../store/left'
import { useSession } from '../../store/session'
import { Followed } from './Followed'
import { Hidden } from './Hidden'
import { Reports } from './Reports'
import { Unsent } from './Unsent'

export default function Mine() {
  const words = useReportWords().mine
  const { common, act, resident } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  const [shown, setShown] = useLeft<'reports' | 'followed'>('mine', () => 'reports')
  return (
    <Page
      title={common.mine}
      tab={minePath}
      actions={
        <Button kind="quiet" small icon="setting" onTap={() => go('account/pages/setting/index')}>
          {words.setting}
        </Button>
      }
    >
      <Unsent />
      {signedIn ? (
        <View className="stack">
          <Hidden />
          <View className="line">
            <Chip on={shown === 'reports'} onTap={() => setShown('reports')}>
              {words.reports}
            </Chip>
            <Chip on={shown === 'followed'} onTap={() => setShown('followed')}>
              {words.followed}
            </Chip>
          </View>
          {shown === 'reports' ? <Reports /> : <Followed />}
        </View>
      ) : (
        <State icon="person" title={words.signIn} text={words.signInText}>
          <Button onTap={goSignIn}>{act.signIn}</Button>
          <Button kind="secondary" onTap={() => go('pages/say/index')}>
            {resident.say}
          </Button>
        </State>
      )}
      <Rows>
        <Row
          start={<Icon name="code" size="large" />}
          title={words.track}
          second={words.trackText}
          onTap={() => go('pages/track/index')}
        />
      </Rows>
    </Page>
  )
}
