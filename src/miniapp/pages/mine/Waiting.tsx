// One thing in the outbox: waiting, refused, or received and not yet seen by the person.

import { View } from '@tarojs/components'
import { Badge, Button, Card } from '../../components/basic'
import { AskFirst } from '../../components/Confirm'
import { TrackingCode } from '../../components/TrackingCode'
import { go, goSignIn } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useWaitingWords } from '../../locales/waiting'
import { entryDropped, type OutboxEntry } from '../../store/outbox'
import { refusedReport, sentReport } from '../../store/report-draft'
import { outboxHurried } from '../../store/sender'

/** A report that came back is opened again with all that it said. */
const Mend = ({ id }: { readonly id: string }) => {
  const words = useWaitingWords()
  if (refusedReport(id) === undefined) return null
  return (
    <Button small icon="edit" onTap={() => go('pages/say/index', { mend: id })}>
      {words.mend}
    </Button>
  )
}

/** The server has it: its number, who answers by when, and once only the key of a wholly anonymous one. */
const Arrived = ({ report }: { readonly report: NonNullable<ReturnType<typeof sentReport>> }) => {
  const words = useWaitingWords()
  const { resident } = useWords()
  const format = useFormat()
  return (
    <>
      <View>{words.sentNumber(report.number)}</View>
      {report.groupName ? (
        <View>{words.sentNext(resident.group(report.groupName), format.weekday(report.due))}</View>
      ) : null}
      {report.trackingCode ? <TrackingCode code={report.trackingCode} /> : null}
    </>
  )
}

export const Waiting = ({ entry }: { readonly entry: OutboxEntry }) => {
  const words = useWaitingWords()
  const { error } = useWords()
  const format = useFormat()
  const report = sentReport(entry)
  const says =
    entry.state === 'sent'
      ? words.sent
      : entry.state === 'refused'
        ? words.refused
        : entry.code === 'signedOut'
          ? words.waitingSignIn
          : words.waitingText
  return (
    <Card tone={entry.state === 'sent' ? 'pine' : entry.state === 'refused' ? 'clay' : 'amber'}>
      <View className="stack-s">
        <View className="line">
          <Badge
            tone={entry.state === 'sent' ? 'pine' : entry.state === 'refused' ? 'clay' : 'amber'}
            icon={entry.state === 'sent' ? 'check' : entry.state === 'refused' ? 'warn' : 'clock'}
          >
            {says}
          </Badge>
          <View className="stamp">{format.moment(entry.at)}</View>
        </View>
        <View className="strong two-lines">{entry.about || words.untitled}</View>
        {report ? <Arrived report={report} /> : null}
        {entry.state === 'refused' && entry.code ? <View>{error[entry.code]}</View> : null}
        <View className="line">
          {entry.state === 'waiting' && entry.code === 'signedOut' ? (
            <Button small onTap={goSignIn}>
              {words.signInNow}
            </Button>
          ) : null}
          {entry.state === 'waiting' && entry.code !== 'signedOut' ? (
            <Button small kind="secondary" icon="send" onTap={() => void outboxHurried()}>
              {words.hurry}
            </Button>
          ) : null}
          <Mend id={entry.id} />
          {entry.state === 'sent' ? (
            <Button small kind="secondary" onTap={() => entryDropped(entry.id)}>
              {words.seen}
            </Button>
          ) : (
            <AskFirst
              small
              kind="quiet"
              danger
              title={words.dropTitle}
              text={words.dropText}
              act={words.drop}
              onConfirm={() => entryDropped(entry.id)}
            >
              {words.drop}
            </AskFirst>
          )}
        </View>
      </View>
    </Card>
  )
}
