// Everything of mine: what waits to be sent, what I reported, what I follow, each with its ring.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { problemOf } from '../../api/answer'
import { query } from '../../api/call'
import { shownPhotos } from '../../api/shown-photo'
import { usePages, useQuery } from '../../api/use-query'
import { Badge, Button, Card, Chip, Heading, Icon, LongText, Row, Rows } from '../../components/basic'
import { Confirm } from '../../components/Confirm'
import { Empty, Failure, LoadMore, Skeleton, State } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { Photos } from '../../components/Photos'
import { ReportCard } from '../../components/report/ReportCard'
import { go, goSignIn, goTab } from '../../frame/navigate'
import { factorPath, matterListPath, minePath, workPath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { useReportWords } from '../../locales/report'
import { MatterCards } from '../../matter/list/MatterCard'
import { useLeft } from '../../store/left'
import { useOutbox } from '../../store/outbox'
import { reportBegunFrom } from '../../store/report-again'
import { draftOfReport, isBegun } from '../../store/report-draft'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
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

type HiddenRow = Output<'check.mine'>['rows'][number]

/** My reports stand below: a long list must not push them away. */
const atFirst = 3

/** What I wrote and others may not read yet: being looked at, or not shown and why; the latter can be mended. */
export const Hidden = () => {
  const words = useReportWords().mine.hidden
  const { act } = useWords()
  const [all, setAll] = useState(false)
  const rows = useQuery('check.mine', {}).data?.rows ?? []
  if (rows.length === 0) return null
  // what was refused is mine to mend: it comes before what only waits
  const sorted = [...rows].sort((a, b) => Number(b.state === 'refused') - Number(a.state === 'refused'))
  return (
    <View className="stack">
      <Heading level={2}>{words.title}</Heading>
      <View className="second">{words.text}</View>
      {sorted.slice(0, all ? undefined : atFirst).map((row) => (
        <Entry key={row.id} row={row} />
      ))}
      {rows.length > atFirst && !all ? (
        <View className="line">
          <Button kind="quiet" small onTap={() => setAll(true)}>
            {act.more}
          </Button>
        </View>
      ) : null}
    </View>
  )
}

const Entry = ({ row }: { readonly row: HiddenRow }) => {
  const words = useReportWords().mine.hidden
  const refused = row.state === 'refused'
  return (
    <Card tone={refused ? 'clay' : 'amber'}>
      <View className="stack-s">
        <View className="line">
          <Badge tone={refused ? 'clay' : 'amber'} icon={refused ? 'warn' : 'clock'}>
            {refused ? words.refused : words.waiting}
          </Badge>
          {row.subject.kind === 'report' && row.text !== '' ? null : (
            <View className="second grow one-line">{row.subject.title}</View>
          )}
        </View>
        {row.text === '' ? null : <LongText text={row.text} first={80} />}
        <Photos photos={shownPhotos(row.photo === null ? [] : [row.photo])} />
        {refused && row.reason ? <View>{words.reason(row.reason)}</View> : null}
        <Mend row={row} refused={refused} />
      </View>
    </Card>
  )
}

/** A report is begun again from its own words; what was written in a matter is mended where it was written. */
const Mend = ({ row, refused }: { readonly row: HiddenRow; readonly refused: boolean }) => {
  const words = useReportWords().mine.hidden
  const { error } = useWords()
  const me = useSession((session) => session.me)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const { kind, id } = row.subject

  const begin = async () => {
    setAsking(false)
    setBusy(true)
    try {
      reportBegunFrom(await query('report.get', { id }))
      go('pages/say/index')
    } catch (thrown) {
      toasted(error[problemOf(thrown).code])
    }
    setBusy(false)
  }
  const open = () => {
    if (kind === 'report') go('pages/report/index', { id })
    else if (kind === 'matter') go(workPath(me, 'matter') ?? 'pages/matter/index', { id })
    else go('paper/pages/paper/index', { kind, id })
  }
  return (
    <View className="line">
      {refused && kind === 'report' ? (
        <Button small busy={busy} onTap={() => (isBegun(draftOfReport()) ? setAsking(true) : void begin())}>
          {words.mend}
        </Button>
      ) : null}
      <Button small kind="secondary" onTap={open}>
        {refused && kind === 'matter' ? words.mendThere : words.open[kind]}
      </Button>
      <Confirm
        open={asking}
        title={words.replaceTitle}
        text={words.replaceText}
        act={words.replace}
        onConfirm={() => void begin()}
        onClose={() => setAsking(false)}
      />
    </View>
  )
}
