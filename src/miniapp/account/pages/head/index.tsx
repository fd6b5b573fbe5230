// The signed heads of the log, for everybody: the newest, earlier ones, where others get a copy, and what this device keeps.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { problemOf } from '../../../api/answer'
import { site } from '../../../api/base'
import { useQuery } from '../../../api/use-query'
import { Badge, Button, Card, Heading, Row, Rows } from '../../../components/basic'
import { copyText } from '../../../components/copy-text'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn } from '../../../frame/navigate'
import { useFormat, useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { receiptsKept } from '../../../store/receipt'
import { useSession } from '../../../store/session'
import { toasted } from '../../../store/toast'
import { receiptsChecked } from '../../receipt/check'

type Head = Output<'log.heads'>['rows'][number]

/** Earlier ones that are shown; all of them are in the file. */
const shown = 24

export default function Heads() {
  const words = useOwnWords().head
  const heads = useQuery('log.heads', {})
  const signedIn = useSession((session) => session.token !== null)
  return (
    <Page title={words.title}>
      <View>{words.text}</View>
      <Loaded of={heads} skeleton={<Skeleton shape="card" count={2} />} onSignIn={goSignIn}>
        {({ rows: [newest, ...earlier], publicKey }) =>
          newest === undefined ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <View className="stack-l">
              <Newest head={newest} publicKey={publicKey} />
              {signedIn ? <Mine /> : null}
              <Mirror districtId={newest.districtId} />
              {earlier.length === 0 ? null : <Earlier heads={earlier.slice(0, shown)} />}
            </View>
          )
        }
      </Loaded>
    </Page>
  )
}

const Newest = ({ head, publicKey }: { readonly head: Head; readonly publicKey: string }) => {
  const words = useOwnWords().head
  const format = useFormat()
  return (
    <View className="stack">
      <Heading level={2}>{words.newest}</Heading>
      <Card>
        <View className="stack-s">
          <View className="strong">{format.moment(head.at)}</View>
          <View>{words.size(head.size)}</View>
          <View className="second">{words.root}</View>
          <View className="code-text">{head.root}</View>
          {head.stampedAt === null ? null : <View>{words.stamp(format.moment(head.stampedAt))}</View>}
          <View className="second">{words.key}</View>
          <View className="code-text">{publicKey}</View>
        </View>
      </Card>
    </View>
  )
}

const Mine = () => {
  const words = useOwnWords().head
  const { error } = useWords()
  const format = useFormat()
  const [receipts, setReceipts] = useState(receiptsKept)
  const [busy, setBusy] = useState(false)
  const check = () => {
    setBusy(true)
    receiptsChecked()
      .then(setReceipts, (failure: unknown) => toasted(error[problemOf(failure).code]))
      .finally(() => setBusy(false))
  }
  const stateOf = (leaf: string | undefined) => (receipts.broken ? 'broken' : leaf === undefined ? 'waiting' : 'held')
  return (
    <View className="stack">
      <Heading level={2}>{words.mine}</Heading>
      <View>{words.mineText}</View>
      {receipts.broken ? (
        <Card tone="clay">
          <View className="strong">{words.state.broken}</View>
        </Card>
      ) : null}
      {receipts.rows.length === 0 ? (
        <View className="second">{words.mineNone}</View>
      ) : (
        <View className="stack">
          <Rows>
            {[...receipts.rows].reverse().map(({ kind, id, at, leaf }) => (
              <Row
                key={`${kind} ${id}`}
                title={words.kind[kind]}
                second={format.moment(at)}
                end={
                  <Badge tone={receipts.broken ? 'clay' : leaf === undefined ? 'plain' : 'pine'}>
                    {words.short[stateOf(leaf)]}
                  </Badge>
                }
              />
            ))}
          </Rows>
          {receipts.checkedAt === undefined ? null : (
            <View className="second">{words.checked(format.moment(receipts.checkedAt))}</View>
          )}
          <View>
            <Button kind="secondary" small busy={busy} onTap={check}>
              {words.again}
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}

const Mirror = ({ districtId }: { readonly districtId: string }) => {
  const words = useOwnWords().head
  const copy = () => {
    // the file names its district, and the address asks for it by its host
    void copyText(`${site()}/api/log.mirror`).then((done) => {
      if (done) toasted(words.copied)
    })
  }
  return (
    <View className="stack">
      <Heading level={2}>{words.mirror}</Heading>
      <View>{words.mirrorText}</View>
      <View className="code-text">{`${districtId}-log-heads.ndjson`}</View>
      <View>
        <Button kind="secondary" small icon="document" onTap={copy}>
          {words.copyAddress}
        </Button>
      </View>
    </View>
  )
}

const Earlier = ({ heads }: { readonly heads: readonly Head[] }) => {
  const words = useOwnWords().head
  const format = useFormat()
  return (
    <View className="stack">
      <Heading level={2}>{words.earlier}</Heading>
      <Rows>
        {heads.map(({ size, root, at }) => (
          <Row
            key={size}
            title={`${format.moment(at)} · ${words.size(size)}`}
            second={<View className="code-text">{root}</View>}
          />
        ))}
      </Rows>
    </View>
  )
}
