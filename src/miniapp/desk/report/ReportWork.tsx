// A report and what can be answered to it now, or the form of one answer in its place.

import type { Output } from '@domain/contract'
import type { ReportFull } from '@domain/contract/report'
import { stepIds } from '@domain/matter/step'
import { holds } from '@domain/people/role'
import { contactCapacity, noTeam } from '@domain/report/access'
import { type DeskActionId, deskActionIds, offeredOnReport } from '@domain/report/action'
import type { ReportEvent } from '@domain/report/event'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button, Card, Fact, Facts, Heading, Row, Rows } from '../../components/basic'
import { AskFirst } from '../../components/Confirm'
import { Empty, Loaded, Skeleton } from '../../components/Loaded'
import { Ring } from '../../components/Ring'
import { Timeline } from '../../components/Timeline'
import { useWide } from '../../components/wide'
import { go, goSignIn } from '../../frame/navigate'
import { callPhone } from '../../frame/phone'
import { useFormat, useWords } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { useAnswerWords } from '../../locales/desk-work'
import { useActor, useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { AnswerFields, AnswerForm } from './AnswerForm'
import { Merge, type OnMerge, Similar } from './Merge'
import { Correspondence, ReportView } from './ReportView'

/** In the order of the desk: what should stand out comes first. */
const useOffered = (): ((report: ReportFull) => readonly DeskActionId[]) => {
  const actor = useActor()
  const districtId = useSession((session) => session.me?.districtId ?? '')
  return (report) => {
    const offered = offeredOnReport({ ...report, districtId }, actor, report.you.reporter)
    return deskActionIds.filter((action) => offered.includes(action))
  }
}

interface ReportWorkProps {
  readonly id: string
  /** the answer whose form is open */
  readonly action: DeskActionId | undefined
  readonly onAction: (action: DeskActionId) => void
  /** out of the form, back to the report */
  readonly onBack: () => void
  /** something was answered */
  readonly onDone: () => void
  readonly onMerge?: OnMerge
}

export const ReportWork = ({ id, action, onAction, onBack, onDone, onMerge }: ReportWorkProps) => {
  const words = useAnswerWords()
  const offeredOn = useOffered()
  const page = useQuery('report.get', { id })
  const done = () => {
    page.reload()
    onDone()
  }
  return (
    <Loaded of={page} skeleton={<Skeleton shape="matter" count={2} />} onSignIn={goSignIn}>
      {(report) => {
        const offered = offeredOn(report)
        if (action === undefined) {
          return (
            <Reading
              report={report}
              offered={offered}
              {...{ onAction, onMerge, onDone: done }}
              onReload={page.reload}
            />
          )
        }
        if (!offered.includes(action)) return <Empty title={words.notOffered} act={words.back} onAct={onBack} />
        return action === 'merge' ? (
          <Merge key={id} report={report} onDone={done} onReload={page.reload} />
        ) : (
          <AnswerForm key={`${id} ${action}`} report={report} action={action} onDone={done} onReload={page.reload} />
        )
      }}
    </Loaded>
  )
}

interface ReadingProps {
  readonly report: ReportFull
  readonly offered: readonly DeskActionId[]
  readonly onAction: (action: DeskActionId) => void
  readonly onDone: () => void
  readonly onReload: () => void
  readonly onMerge?: OnMerge | undefined
}

/** What is answered most: at a desk its form stands open below what was said, and one press sends it. */
const usual: readonly DeskActionId[] = ['accept', 'decideAppeal']

const Reading = ({ report, offered, onAction, onDone, onReload, onMerge }: ReadingProps) => {
  const words = useAnswerWords()
  const wide = useWide()
  const open = wide ? usual.find((action) => offered.includes(action)) : undefined
  const others = offered.filter((action) => action !== open)
  return (
    <View className="stack-m">
      {report.matter ? <Answering matter={report.matter} /> : null}
      <ReportView report={report} />
      <Correspondence report={report} />
      {open === undefined ? null : (
        <Card>
          <View className="stack-m">
            <Heading level={3}>{words.action[open]}</Heading>
            <AnswerFields key={report.id} report={report} action={open} onDone={onDone} onReload={onReload} />
          </View>
        </Card>
      )}
      {others.length > 0 ? (
        <View className="line">
          {others.map((action, index) => (
            <Button
              key={action}
              kind={index === 0 && open === undefined ? 'primary' : 'secondary'}
              onTap={() => onAction(action)}
            >
              {words.action[action]}
            </Button>
          ))}
        </View>
      ) : null}
      <Contact key={report.id} report={report} />
      <Similar report={report} onMerge={offered.includes('merge') ? onMerge : undefined} />
      <AsClue report={report} />
      <ReportTimeline report={report} />
    </View>
  )
}

/** What it says may be worth a proposal: the coordinator offers it in words that name nobody. */
const AsClue = ({ report: { id, groupId } }: { readonly report: ReportFull }) => {
  const words = useDeskWords().report
  if (!holds(useActor(), 'coordinator', groupId)) return null
  return (
    <View className="line">
      <Button kind="quiet" small onTap={() => go('paper/pages/act/index', { kind: 'clue', reportId: id })}>
        {words.asClue}
      </Button>
    </View>
  )
}

/** The matter that answers the report. */
const Answering = ({ matter }: { readonly matter: NonNullable<ReportFull['matter']> }) => {
  const words = useDeskWords().report
  const step = stepIds.find((id) => id === matter.step)
  return (
    <Rows>
      <Row
        start={step ? <Ring step={step} size="small" status={matter.status} /> : undefined}
        title={matter.title}
        second={words.matter}
        onTap={() => go('work/pages/matter/index', { id: matter.id })}
      />
    </Rows>
  )
}

/** How the reporter can be reached: asked for on purpose, because each look is logged and the reporter sees it. */
const Contact = ({ report }: { readonly report: ReportFull }) => {
  const { error } = useWords()
  const words = useDeskWords().contact
  const actor = useActor()
  const districtId = useSession((session) => session.me?.districtId ?? '')
  const [found, setFound] = useState<Output<'report.contact'>>()
  const { busy, send } = useSend('report.contact')
  if (report.anonymity === 'anonymous') return null
  if (contactCapacity({ groupId: report.groupId, districtId }, noTeam, actor) === null) return null

  const reveal = async () => {
    const sent = await send({ id: report.id })
    if (sent.state === 'done') setFound(sent.answer)
    if (sent.state === 'refused') toasted(error[sent.problem.code])
  }

  if (found === undefined) {
    return (
      <View>
        <AskFirst
          kind="secondary"
          icon="eye"
          title={words.title}
          text={words.text}
          act={words.act}
          busy={busy}
          onConfirm={reveal}
        >
          {words.show}
        </AskFirst>
      </View>
    )
  }
  const { name, phone } = found
  return (
    <Card tone="amber">
      <View className="stack">
        <Facts>
          <Fact name={words.name}>{name ?? words.noName}</Fact>
          <Fact name={words.phone}>{phone ?? words.noPhone}</Fact>
        </Facts>
        <View className="second">{words.logged}</View>
        {phone === null ? null : (
          <Button icon="phone" onTap={() => callPhone(phone)}>
            {words.call}
          </Button>
        )}
      </View>
    </Card>
  )
}

type Telling = { readonly date: (value: string) => string }
type Sentence = ((event: ReportEvent, telling: Telling) => string) | undefined

/** What has happened to a report, newest first, as the desk reads it. */
const ReportTimeline = ({ report }: { readonly report: ReportFull }) => {
  const words = useDeskWords()
  const { weekday } = useFormat()
  /** An event may be of a kind that this app does not know yet. */
  const sentenceOf = ({ type, data }: ReportFull['timeline'][number]): string => {
    const event = { ...data, type } as ReportEvent
    const sentence = words.event[event.type] as Sentence
    return sentence === undefined ? words.otherEvent : sentence(event, { date: weekday })
  }
  return (
    <View className="stack">
      <Heading level={3}>{words.report.timeline}</Heading>
      <Timeline
        entries={[...report.timeline]
          .sort((a, b) => b.version - a.version)
          .map((entry) => ({ id: String(entry.version), at: entry.at, sentence: sentenceOf(entry) }))}
      />
    </View>
  )
}
