// Where people agree in a meeting and where they do not.

import type { Output } from '@domain/contract'
import type { MeetingSnapshot } from '@domain/contract/meeting'
import type { OpinionResult } from '@domain/contract/opinion'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button, Card, Fact, Facts, Heading } from '../../../components/basic'
import { Loaded, Skeleton, State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { shareable, useShare } from '../../../frame/share'
import { useFormat, useWords } from '../../../locales'
import { useOpinionWords } from '../../../locales/meeting'
import { Head } from '../../Head'
import { countedOf, foundIn } from '../../opinion/found'
import { Groups } from '../../opinion/Groups'
import type { Counted } from '../../vote/count'
import { SideTally } from '../../vote/SideTally'
import { Tally } from '../../vote/Tally'

/** Milliseconds: soon while it is being calculated, else as often as it changes. */
const soon = 1_500
const later = 6_000

function Opinion() {
  const words = useOpinionWords()
  const { id = '' } = useRouter().params
  const meeting = useQuery('meeting.get', id === '' ? null : { id })
  const opinion = useQuery('meeting.opinion', id === '' ? null : { id })
  useShare({ title: meeting.data?.meeting.title ?? words.title, path: 'meeting/pages/opinion/index', params: { id } })
  const { reload } = opinion
  const wait = opinion.data?.state === 'pending' ? soon : later
  useEffect(() => {
    const timer = setInterval(reload, wait)
    return () => clearInterval(timer)
  }, [reload, wait])
  return (
    <Page title={words.title}>
      <Loaded of={meeting} skeleton={<Skeleton shape="matter" />}>
        {(data) => (
          <View className="stack-l">
            <Head meeting={data.meeting} />
            <Loaded of={opinion} skeleton={<Skeleton shape="card" count={3} />}>
              {(found) => <Found found={found} meeting={data.meeting} />}
            </Loaded>
            <Glossary />
          </View>
        )}
      </Loaded>
    </Page>
  )
}

interface FoundProps {
  readonly found: Output<'meeting.opinion'>
  readonly meeting: MeetingSnapshot
}

const Found = ({ found: { state, opinion }, meeting }: FoundProps) => {
  const words = useOpinionWords()
  if (state === 'hidden') return <State icon="lock" title={words.hidden} text={words.hiddenText} />
  if (opinion === null) {
    return (
      <View className="stack">
        <View ariaRole="status">{words.pending}</View>
        <Skeleton shape="card" count={2} />
      </View>
    )
  }
  if (opinion.people === 0) {
    const over = meeting.phase === 'ended'
    return <State title={over ? words.noneOver : words.none} text={over ? words.noneOverText : words.noneText} />
  }
  return <Results opinion={opinion} meeting={meeting} />
}

interface ResultsProps {
  readonly opinion: OpinionResult
  readonly meeting: MeetingSnapshot
}

const Results = ({ opinion, meeting }: ResultsProps) => {
  const words = useOpinionWords()
  const { common } = useWords()
  const format = useFormat()
  const statements = new Map(meeting.statements.map((statement) => [statement.id, statement]))
  const textOf = (id: string): string => statements.get(id)?.text ?? ''
  const { accepted, rejected, dividing } = foundIn(opinion)
  const finding = ({ id, count }: OpinionResult['statements'][number]): Finding => {
    const result = statements.get(id)?.result ?? null
    return {
      id,
      text: textOf(id),
      count: result === null ? countedOf(count) : null,
      more:
        result === null ? undefined : (
          <SideTally result={result}>
            <Tally count={result} />
          </SideTally>
        ),
    }
  }
  const smaller = (count: OpinionResult['statements'][number]['count']): string => {
    const taken = count === null ? 0 : count.agree + count.disagree
    return count === null || taken === 0
      ? ''
      : words.divided.share(format.percent(Math.min(count.agree, count.disagree) / taken))
  }
  const others = opinion.declared?.others ?? null
  return (
    <View className="stack-l">
      <View className="strong">{words.people(opinion.people)}</View>
      <Findings
        title={words.accepted.title}
        text={words.accepted.text}
        none={words.accepted.none}
        rows={accepted.map(finding)}
      />
      <Findings title={words.rejected.title} text={words.rejected.text} rows={rejected.map(finding)} />
      <Findings
        title={words.divided.title}
        text={words.divided.text}
        none={words.divided.none}
        rows={dividing.map((statement) => {
          const row = finding(statement)
          return {
            ...row,
            more: (
              <View className="stack-s">
                {row.more}
                <View className="second">{smaller(statement.count)}</View>
              </View>
            ),
          }
        })}
      />
      {others === null ? null : (
        <View className="second">
          {words.sides.few(others.names.map((name) => sideName(name, common.party)).join(common.comma), others.people)}
        </View>
      )}
      <Groups opinion={opinion} textOf={textOf} />
    </View>
  )
}

const sideName = (name: string, names: Readonly<Record<string, string>>): string => names[name] ?? name

export default shareable(Opinion)

interface FindingsProps {
  readonly title: string
  readonly text?: string | undefined
  /** said when there are none; left out, nothing is drawn then */
  readonly none?: string | undefined
  readonly rows: readonly Finding[]
}

interface Finding {
  readonly id: string
  readonly text: string
  readonly count: Counted | null
  readonly more?: ReactNode
}

/** What all sides accept, what all reject, what divides: lists of statements with how people answered them. */
const Findings = ({ title, text, none, rows }: FindingsProps) =>
  rows.length === 0 && none === undefined ? null : (
    <View className="stack-s">
      <Heading level={2}>{title}</Heading>
      {rows.length === 0 ? <View className="second">{none}</View> : null}
      {text !== undefined && rows.length > 0 ? <View className="second">{text}</View> : null}
      {rows.map((row) => (
        <Card key={row.id}>
          <View className="stack-s">
            <View className="strong as-written">{row.text}</View>
            {row.count === null ? null : <Tally count={row.count} />}
            {row.more}
          </View>
        </Card>
      ))}
    </View>
  )

/** What the words of this page mean, for those who have never seen statistics. */
export const Glossary = () => {
  const words = useOpinionWords().glossary
  const [open, setOpen] = useState(false)
  return (
    <Card>
      <View className="stack">
        <Heading
          level={3}
          end={
            <Button kind="quiet" small onTap={() => setOpen(!open)}>
              {open ? words.fold : words.open}
            </Button>
          }
        >
          {words.title}
        </Heading>
        {open ? (
          <Facts>
            {words.entries.map(([name, text]) => (
              <Fact key={name} name={name}>
                {text}
              </Fact>
            ))}
          </Facts>
        ) : null}
      </View>
    </Card>
  )
}
