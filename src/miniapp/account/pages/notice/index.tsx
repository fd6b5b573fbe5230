// My messages, newest first; opening one marks it as read and leads to what it is about.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { usePages } from '../../../api/use-query'
import { Button, Card, Rows } from '../../../components/basic'
import { Empty, Failure, LoadMore, Skeleton, State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goSignIn } from '../../../frame/navigate'
import { noticePath } from '../../../frame/tabs'
import { useWords } from '../../../locales'
import { useAccountWords, useOwnWords } from '../../../locales/account'
import { usePaperWordsOf } from '../../../locales/paper'
import { unreadCounted, useSession } from '../../../store/session'
import { useSend } from '../../../store/use-send'
import { receiptsWatched } from '../../receipt/check'
import { Notice } from './Notice'
import { subjectPath } from './subject'

type Row = Output<'notice.list'>['rows'][number]

export default function Notices() {
  const { common, act } = useWords()
  const words = useAccountWords().notice
  const signedIn = useSession((session) => session.token !== null)
  return signedIn ? (
    <Inbox />
  ) : (
    <Page title={common.notices} tab={noticePath}>
      <State icon="bell" title={words.signIn} text={words.signInText}>
        <Button onTap={goSignIn}>{act.signIn}</Button>
      </State>
    </Page>
  )
}

const Inbox = () => {
  const { common } = useWords()
  const words = useAccountWords().notice
  const me = useSession((session) => session.me)
  const wordsOf = usePaperWordsOf()
  const page = usePages('notice.list', { limit: 20 })
  const { busy, send } = useSend('notice.read')
  const read = async (ids: readonly string[] | undefined) => {
    const sent = await send(ids === undefined ? {} : { ids: [...ids] })
    if (sent.state !== 'done') return
    unreadCounted(sent.answer.unread)
    page.reload()
  }
  const open = (row: Row) => {
    if (row.readAt === null) void read([row.id])
    const paper = wordsOf(row.subject.kind) !== undefined
    const to = subjectPath(row, me, paper)
    go(to, { ...(paper ? { kind: row.subject.kind } : {}), id: row.subject.id })
  }
  const unread = page.rows.some((row) => row.readAt === null)
  return (
    <Page
      title={common.notices}
      tab={noticePath}
      actions={
        unread ? (
          <Button kind="quiet" small busy={busy} onTap={() => void read(undefined)}>
            {words.readAll}
          </Button>
        ) : undefined
      }
    >
      <Alarm />
      {page.state === 'loading' ? <Skeleton shape="row" count={6} /> : null}
      {page.state === 'failed' && page.code ? (
        <Failure code={page.code} onRetry={page.reload} onSignIn={goSignIn} />
      ) : null}
      {page.state === 'ready' && page.rows.length === 0 ? <Empty title={words.none} text={words.noneText} /> : null}
      {page.rows.length > 0 ? (
        <View className="stack">
          <Rows>
            {page.rows.map((row) => (
              <Notice key={row.id} row={row} onOpen={() => open(row)} />
            ))}
          </Rows>
          <LoadMore state={page.more} onMore={page.loadMore} />
        </View>
      ) : null}
    </Page>
  )
}

/** Says that the log no longer holds what this device has seen of it; nothing as long as it does. */
const Alarm = () => {
  const words = useOwnWords().head
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    // without an answer nothing is known, and the next look asks again
    receiptsWatched().then(
      (receipts) => setBroken(receipts?.broken === true),
      () => undefined,
    )
  }, [])
  return broken ? (
    <Card tone="clay" onTap={() => go('account/pages/head/index')}>
      <View className="strong">{words.state.broken}</View>
    </Card>
  ) : null
}
