// Everything of mine: what waits to be sent, what I reported, what I follow, each with its ring.

import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { usePages } from '../../api/use-query'
import { Button, Card, Chip, Heading, Icon, Row, Rows } from '../../components/basic'
import { Empty, Failure, LoadMore, Skeleton, State } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { ReportCard } from '../../components/report/ReportCard'
import { go, goSignIn, goTab } from '../../frame/navigate'
import { factorPath, matterListPath, minePath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { useReportWords } from '../../locales/report'
import { MatterCards } from '../../matter/list/MatterCard'
import { useLeft } from '../../store/left'
import { useOutbox } from '../../store/outbox'
import { draftOfReport, isBegun } from '../../store/report-draft'
import { useSession } from '../../store/session'
import { Hidden } from './Hidden'
import { Waiting } from './Waiting'

export default function Mine() {
  const words = useReportWords().mine
  const { common, act, resident } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  const factor = useSession((session) => session.me?.factor)
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
          {factor === 'needed' || factor === 'missing' ? (
            <Card tone="amber" onTap={() => go(factorPath)}>
              <View className="strong">{words.factor}</View>
            </Card>
          ) : null}
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
          onTap={() => go('account/pages/track/index')}
        />
      </Rows>
    </Page>
  )
}

/** What is on this device only: a report that is not finished, and what waits in the outbox or came back from it. */
const Unsent = () => {
  const words = useReportWords().mine
  const entries = useOutbox((outbox) => outbox.entries)
  const [draft, setDraft] = useState(draftOfReport)
  useDidShow(() => setDraft(draftOfReport()))
  const begun = isBegun(draft)
  if (entries.length === 0 && !begun) return null
  return (
    <View className="stack">
      {begun ? (
        <Rows>
          <Row
            start={<Icon name="edit" size="large" />}
            title={words.draft}
            second={<View className="one-line">{draft.text.trim() || words.draftText}</View>}
            onTap={() => go('pages/say/index')}
          />
        </Rows>
      ) : null}
      {entries.length > 0 ? (
        <>
          <Heading level={2}>{words.waiting}</Heading>
          {entries.map((entry) => (
            <Waiting key={entry.id} entry={entry} />
          ))}
        </>
      ) : null}
    </View>
  )
}

/** Matters that answer a report of mine or that I support. */
const Followed = () => {
  const words = useReportWords().mine
  const page = usePages('matter.following', { limit: 20 })
  if (page.state === 'loading') return <Skeleton shape="card" count={3} />
  if (page.state === 'failed' && page.code) {
    return <Failure code={page.code} onRetry={page.reload} onSignIn={goSignIn} />
  }
  if (page.rows.length === 0) {
    return (
      <Empty
        title={words.noneFollowed}
        text={words.noneFollowedText}
        act={words.look}
        onAct={() => goTab(matterListPath)}
      />
    )
  }
  return <MatterCards page={page} onOpen={(id) => go('pages/matter/index', { id })} />
}

/** What I reported, newest first. */
const Reports = () => {
  const words = useReportWords().mine
  const { resident } = useWords()
  const page = usePages('report.mine', { limit: 20 })
  if (page.state === 'loading') return <Skeleton shape="card" count={3} />
  if (page.state === 'failed' && page.code) {
    return <Failure code={page.code} onRetry={page.reload} onSignIn={goSignIn} />
  }
  if (page.rows.length === 0) {
    return <Empty title={words.none} text={words.noneText} act={resident.say} onAct={() => go('pages/say/index')} />
  }
  return (
    <View className="stack">
      <View className="columns">
        {page.rows.map((row) => (
          <ReportCard key={row.id} row={row} onOpen={(id) => go('pages/report/index', { id })} />
        ))}
      </View>
      <LoadMore state={page.more} onMore={page.loadMore} />
    </View>
  )
}
