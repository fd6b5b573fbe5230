// After sending: the number, what happens next by when, and once only the tracking code of a wholly anonymous report.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { Button, Card } from '../../components/basic'
import { State } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { TrackingCode } from '../../components/TrackingCode'
import { goInstead, goTab } from '../../frame/navigate'
import { homePath } from '../../frame/tabs'
import { useFormat, useWords } from '../../locales'
import { useSayWords } from '../../locales/say'
import { draftDropped, draftFound, draftSaved } from '../../store/draft'
import { isWaiting, useOutbox } from '../../store/outbox'
import { Remind } from '../../wechat/Remind'
import { Waiting } from '../mine/Waiting'
import './say.css'

export type Receipt = { readonly kind: 'queued' } | ({ readonly kind: 'sent' } & Output<'report.submit'>)

const name = 'say-receipt'

/** Until the person has noted it: a reload must not lose the only key of an anonymous report. */
export const keepReceipt = (receipt: Receipt): void => {
  if (receipt.kind === 'sent' && receipt.trackingCode !== null) draftSaved(name, { receipt })
}

export const keptReceipt = (): Receipt | null =>
  draftFound<{ receipt: Receipt | null }>(name, { receipt: null }).receipt

interface SentProps {
  readonly receipt: Receipt
  readonly onAgain: () => void
}

export const Sent = ({ receipt, onAgain }: SentProps) => {
  const home = () => {
    draftDropped(name)
    goTab(homePath)
  }
  const again = () => {
    draftDropped(name)
    onAgain()
  }
  if (receipt.kind === 'queued') return <Queued onHome={home} />
  return <Received receipt={receipt} onHome={home} onAgain={again} />
}

/** Turns into the receipt by itself when the network is back while somebody looks at it. */
const Queued = ({ onHome }: { readonly onHome: () => void }) => {
  const words = useSayWords()
  const entries = useOutbox((outbox) => outbox.entries)
  const mine = entries.filter((entry) => entry.name === 'report.submit')
  const waits = mine.some(isWaiting)
  const refused = mine.some((entry) => entry.state === 'refused')
  return (
    <Page title={words.title}>
      {waits ? (
        <State icon="clock" tone="amber" title={words.queued.title} text={words.queued.text} />
      ) : refused ? (
        <State icon="warn" tone="amber" title={words.refused.title} text={words.refused.text} />
      ) : (
        <State icon="check" title={words.sent.title} />
      )}
      {mine.map((entry) => (
        <Waiting key={entry.id} entry={entry} />
      ))}
      <Button wide kind="secondary" onTap={onHome}>
        {words.sent.home}
      </Button>
    </Page>
  )
}

interface ReceivedProps {
  readonly receipt: Extract<Receipt, { kind: 'sent' }>
  readonly onHome: () => void
  readonly onAgain: () => void
}

const Received = ({ receipt, onHome, onAgain }: ReceivedProps) => {
  const words = useSayWords()
  const { resident } = useWords()
  const format = useFormat()
  const anonymous = receipt.trackingCode !== null
  return (
    <Page title={words.title}>
      <State icon="check" title={words.sent.title}>
        <View className="sent">
          <View className="second">{words.sent.number}</View>
          <View className="sent-number">{receipt.number}</View>
        </View>
      </State>
      {receipt.trackingCode === null ? null : <TrackingCode code={receipt.trackingCode} />}
      <Card tone="pine">
        <View className="stack-s">
          <View className="second">{words.sent.next}</View>
          <View className="strong">
            {words.sent.nextText(resident.group(receipt.groupName), format.weekday(receipt.due))}
          </View>
          {anonymous ? null : <View>{words.sent.afterwards}</View>}
        </View>
      </Card>
      {anonymous ? null : <Remind templates={['progress', 'rating']} about="report" />}
      <View className="stack-s">
        {anonymous ? (
          <Button wide onTap={onHome}>
            {words.sent.noted}
          </Button>
        ) : (
          <Button wide onTap={() => goInstead('pages/report/index', { id: receipt.id })}>
            {words.sent.see}
          </Button>
        )}
        <Button wide kind="secondary" onTap={onAgain}>
          {words.sent.another}
        </Button>
        {anonymous ? null : (
          <Button wide kind="quiet" onTap={onHome}>
            {words.sent.home}
          </Button>
        )}
      </View>
    </Page>
  )
}
