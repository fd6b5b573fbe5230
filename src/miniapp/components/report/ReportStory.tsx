// One report as its reporter reads it: what happens next, what was answered, what was said, what has happened.

import type { ReportFull } from '@domain/contract/report'
import { stepNamed } from '@domain/matter/step'
import { awaitedBy } from '@domain/report/light'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useFormat, useWords } from '../../locales'
import { useReportWords } from '../../locales/report'
import { Badge, Card, Fact, Facts, Heading, LongText } from '../basic'
import { Photos, type ShownPhoto } from '../Photos'
import { PlaceText } from '../PlaceText'
import { Light, Ring } from '../Ring'
import { ReportTimeline } from './ReportTimeline'
import './ReportStory.css'

interface ReportStoryProps {
  readonly report: ReportFull
  readonly photos: readonly ShownPhoto[]
  /** pictures of each addition, in its order */
  readonly added: readonly (readonly ShownPhoto[])[]
  readonly onMatter: (id: string) => void
  /** address of the voice message */
  readonly voice: ReactNode
  /** what can be done now */
  readonly children: ReactNode
}

const tones = {
  submitted: 'plain',
  asked: 'amber',
  accepted: 'pine',
  merged: 'pine',
  settled: 'pine',
  redirected: 'pine',
  declined: 'clay',
  appealed: 'amber',
  withdrawn: 'plain',
} as const

export const ReportStory = ({ report, photos, added, onMatter, voice, children }: ReportStoryProps) => {
  const words = useReportWords()
  const { resident } = useWords()
  const format = useFormat()
  const by = report.due === null ? '' : format.weekday(report.due)
  // a person who waits came to see what they said; what was answered or asked is news, and what to do about it stands beside
  const waits = report.status === 'submitted'
  return (
    <View className="stack-l">
      <View className="stack-s">
        <View className="report-title" ariaRole="heading" aria-level={2}>
          {report.title}
        </View>
        <View className="line">
          <Badge tone={tones[report.status]}>{words.status[report.status]}</Badge>
        </View>
      </View>
      <Card tone={tones[report.status] === 'plain' ? 'pine' : tones[report.status]}>
        <View className="stack-s">
          <View className="second">{words.page.next}</View>
          <View className="strong">{words.next[report.status](resident.group(report.groupName), by)}</View>
          {report.light !== null && report.light !== 'green' ? (
            <View className="line">
              <Light light={report.light} until={awaitedBy(report)} />
            </View>
          ) : null}
        </View>
      </Card>
      {report.question !== null && report.status === 'asked' ? (
        <Card tone="amber">
          <Fact name={words.page.question}>{report.question}</Fact>
        </Card>
      ) : null}
      {waits ? null : children}
      {report.matter ? <ItsMatter matter={report.matter} onOpen={onMatter} /> : null}
      <Answer report={report} />
      <View className="stack">
        <Heading level={2}>{words.page.yours}</Heading>
        <LongText text={report.text} first={400} />
        {voice}
        <Photos photos={photos} />
        <View className="report-facts">
          {report.place ? (
            <Fact name={words.page.place}>
              <PlaceText place={report.place} />
            </Fact>
          ) : null}
          <Fact name={words.page.group}>{report.groupName}</Fact>
          {report.category ? <Fact name={words.page.category}>{report.category}</Fact> : null}
          <Fact name={words.page.anonymity}>{words.page[report.anonymity]}</Fact>
        </View>
        <View className="stamp">
          {[words.page.submitted(format.moment(report.submittedAt)), words.page.number(report.number)].join(' · ')}
        </View>
      </View>
      {waits ? children : null}
      {report.additions.length > 0 ? (
        <View className="stack">
          <Heading level={2}>{words.page.additions}</Heading>
          {report.additions.map((addition, index) => (
            <View key={addition.at} className="stack-s">
              <View className="stamp">{`${words.page[addition.kind]} · ${format.moment(addition.at)}`}</View>
              <LongText text={addition.text} first={400} />
              <Photos photos={added[index] ?? []} />
            </View>
          ))}
        </View>
      ) : null}
      <View className="stack">
        <Heading level={2}>{words.page.timeline}</Heading>
        <ReportTimeline entries={report.timeline} />
      </View>
    </View>
  )
}

interface ItsMatterProps {
  readonly matter: NonNullable<ReportFull['matter']>
  readonly onOpen: (id: string) => void
}

const ItsMatter = ({ matter, onOpen }: ItsMatterProps) => {
  const words = useReportWords().page
  const { common, resident, step: steps } = useWords()
  const step = stepNamed(matter.step)
  return (
    <Card onTap={() => onOpen(matter.id)}>
      <View className="report-matter">
        <Ring size="medium" step={step} status={matter.status} />
        <View className="grow">
          <View className="stamp">{words.matter}</View>
          <View className="strong two-lines">{matter.title}</View>
          <View className="second">
            {matter.status === 'open'
              ? resident.card.step(steps[step].name, steps[step].plain)
              : common.status[matter.status]}
          </View>
        </View>
      </View>
    </Card>
  )
}

/** What the desk answered, as far as it is more than the status: a redirection, a refusal, an appeal's answer. */
const Answer = ({ report }: { readonly report: ReportFull }) => {
  const words = useReportWords()
  const { redirect, decline, appeal } = report
  return (
    <>
      {redirect === null ? null : (
        <Card>
          <Facts>
            <Fact name={`${words.page.redirect} · ${words.target[redirect.to]}`}>
              {words.page.redirectText(redirect.name, redirect.receipt)}
            </Fact>
            <Fact name={words.page.redirectOutcome}>{redirect.outcome ?? words.page.redirectWaiting}</Fact>
          </Facts>
        </Card>
      )}
      {decline === null ? null : (
        <Card>
          <Facts>
            <Fact name={words.page.decline}>{words.decline[decline.reason]}</Fact>
            <Fact name={words.page.advice}>{decline.advice}</Fact>
          </Facts>
        </Card>
      )}
      {appeal === null || appeal.upheld === null ? null : (
        <Card>
          <Fact name={words.page.appeal}>
            <View>{appeal.upheld ? words.page.upheld : words.page.notUpheld}</View>
            {appeal.answer ? <View>{appeal.answer}</View> : null}
          </Fact>
        </Card>
      )}
    </>
  )
}
