// What was written in one step of a matter, as everybody may read it.

import type { MatterFull } from '@domain/contract/matter'
import { asked } from '@domain/matter/requirement'
import { type StepId, seatOf } from '@domain/matter/step'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Bullets } from '../../components/Bullets'
import { Badge, Fact, Facts, LongText } from '../../components/basic'
import { Photos, type ShownPhoto } from '../../components/Photos'
import { Ticks } from '../../components/Ticks'
import { useFormat, useWords } from '../../locales'
import { useMatterWords, useRequirementWords } from '../../locales/matter'
import { type DetailProps, Nothing, PartiesDetail, picked, TaskList, UnitAnswers, useCarrier } from './TaskList'
import { Verdict } from './Verdict'
import '../../components/Bullets.css'

const parts = ['question', 'affected', 'where', 'why'] as const

/** Step 1: the question to settle, who is affected, where, and why it needs consultation. */
const TopicDetail = ({ of }: DetailProps) => {
  const words = useMatterWords().step
  const { topic } = of.matter
  const written = parts.filter((part) => topic[part] !== '')
  if (written.length === 0) return <Nothing />
  return (
    <Facts>
      {written.map((part) => (
        <Fact key={part} name={words[part]}>
          {topic[part]}
        </Fact>
      ))}
    </Facts>
  )
}

/** Step 2: how and when to consult, what to find out, whom to hear, who does what. */
const PlanDetail = ({ of }: DetailProps) => {
  const words = useMatterWords().step
  const { common } = useWords()
  const format = useFormat()
  const { form, from, to, findOut, hear, work } = of.matter.plan
  if (form === undefined && from === undefined && findOut.length + hear.length + work.length === 0) return <Nothing />
  return (
    <Facts>
      {form ? <Fact name={words.form}>{common.meetingForm[form]}</Fact> : null}
      {from && to ? <Fact name={words.window}>{words.windowText(format.date(from), format.date(to))}</Fact> : null}
      {findOut.length > 0 ? <Listed name={words.findOut} items={findOut} /> : null}
      {hear.length > 0 ? <Listed name={words.hear} items={hear} /> : null}
      {work.length > 0 ? (
        <Listed name={words.work} items={work.map(({ who, what }) => words.workOf(who, what))} />
      ) : null}
    </Facts>
  )
}

const Listed = ({ name, items }: { readonly name: string; readonly items: readonly string[] }) => (
  <Fact name={name}>
    <Bullets items={items} />
  </Fact>
)

/** Step 3: who was visited, what was heard, what was found. */
const ResearchDetail = ({ of, photos }: DetailProps) => {
  const words = useMatterWords().step
  const format = useFormat()
  const { visits, findings } = of.matter
  if (visits.length === 0 && findings === '') return <Nothing />
  return (
    <View className="stack">
      {visits.map((visit) => (
        <View key={visit.id} className="stack-s">
          <View className="strong">{words.visit(format.weekday(visit.date), visit.households)}</View>
          <Bullets items={visit.opinions} />
          <Photos photos={picked(photos, visit.photoIds)} />
        </View>
      ))}
      {findings === '' ? null : (
        <Fact name={words.findings}>
          <LongText text={findings} first={400} />
        </Fact>
      )}
    </View>
  )
}

/** Step 6: the outcome as it was sent, and the answers of the units. */
const SubmissionDetail = ({ of }: DetailProps) => {
  const words = useMatterWords().step
  if (of.matter.outcome === null) return <Nothing />
  return (
    <View className="stack">
      <Fact name={words.outcome}>
        <LongText text={of.matter.outcome.text} first={400} />
      </Fact>
      <UnitAnswers of={of} />
    </View>
  )
}

/** Step 8: the result, the residents' verdict, the follow-up visit. */
const EvaluationDetail = ({ of, photos }: DetailProps) => {
  const words = useMatterWords()
  const format = useFormat()
  const { result, followUp, settled, secondLook } = of.matter
  if (result === null) return <Nothing />
  return (
    <View className="stack">
      <Facts>
        <Fact name={settled === null ? words.page.result : words.page.settled}>
          <LongText text={settled === null ? result.summary : `${settled.what}\n${settled.byWhom}`} first={400} />
        </Fact>
        {followUp === null ? null : (
          <Fact name={`${words.page.followUp} · ${format.date(followUp.date)}`}>
            <LongText text={followUp.findings} first={400} />
          </Fact>
        )}
        {secondLook?.findings === undefined || secondLook.date === undefined ? null : (
          <Fact name={`${words.page.secondLook} · ${format.date(secondLook.date)}`}>
            <LongText
              text={`${words.page.holds[secondLook.holds ? 'yes' : 'no']}\n${secondLook.findings}`}
              first={400}
            />
            <Photos photos={picked(photos, secondLook.photoIds)} />
          </Fact>
        )}
      </Facts>
      <Verdict totals={of.ratings} />
    </View>
  )
}

/** Step 5: the meetings, what was said and decided, and who saw it otherwise. */
const DeliberationDetail = ({ of, photos }: DetailProps) => {
  const words = useMatterWords()
  const format = useFormat()
  const carrier = useCarrier(of)
  const { meetings, resolutions, noAgreement } = of.matter
  if (meetings.length === 0) return <Nothing />
  return (
    <View className="stack">
      {meetings.map((meeting) => (
        <Meeting key={meeting.id} meeting={meeting} photos={photos} />
      ))}
      {resolutions.length > 0 ? (
        <Fact name={words.step.resolutions}>
          <View className="bullets" ariaRole="list">
            {resolutions.map((one) => (
              <View key={one.id} className="bullet" ariaRole="listitem">
                <View>{one.what}</View>
                <View className="second">
                  {[
                    carrier(one),
                    one.settledBy === undefined ? words.page.due(format.date(one.due)) : words.step.settledThere,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </View>
              </View>
            ))}
          </View>
        </Fact>
      ) : null}
      {noAgreement === null ? null : <Fact name={words.step.noAgreement}>{noAgreement}</Fact>}
    </View>
  )
}

interface MeetingProps {
  readonly meeting: MatterFull['matter']['meetings'][number]
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

const Meeting = ({ meeting, photos }: MeetingProps) => {
  const words = useMatterWords().step
  const { common } = useWords()
  const format = useFormat()
  return (
    <View className="stack-s">
      <View className="line">
        <View className="strong">{meeting.brand ?? common.meetingForm[meeting.form]}</View>
        <Badge tone={meeting.status === 'closed' ? 'pine' : 'plain'}>{words.meeting[meeting.status]}</Badge>
      </View>
      <View className="second">{`${format.moment(meeting.startsAt)} · ${meeting.place}`}</View>
      {meeting.attendance === undefined ? null : <View className="second">{words.attendance(meeting.attendance)}</View>}
      {meeting.status === 'scheduled' ? <Fact name={words.agenda}>{meeting.agenda}</Fact> : null}
      {meeting.minutes ? (
        <Fact name={words.minutes}>
          <LongText text={meeting.minutes} first={400} />
        </Fact>
      ) : null}
      {meeting.dissent ? <Fact name={words.dissent}>{meeting.dissent}</Fact> : null}
      <Photos photos={picked(photos, meeting.photoIds)} />
    </View>
  )
}

const details: Record<StepId, (props: DetailProps) => ReactNode> = {
  topic: TopicDetail,
  plan: PlanDetail,
  research: ResearchDetail,
  parties: PartiesDetail,
  deliberation: DeliberationDetail,
  submission: SubmissionDetail,
  implementation: TaskList,
  evaluation: EvaluationDetail,
}

interface StepDetailProps extends DetailProps {
  readonly step: StepId
  /** false where what the step needs is shown already */
  readonly needs?: boolean | undefined
}

export const StepDetail = ({ step, of, photos, needs = true }: StepDetailProps) => {
  const words = useMatterWords().step
  const steps = useWords().step
  const requirement = useRequirementWords()
  const at = seatOf(of.matter.step)
  const over = of.matter.status === 'closed'
  const state = over || seatOf(step) < at ? 'done' : step === of.matter.step ? 'present' : 'later'
  const Detail = details[step]
  return (
    <View className="stack">
      <View className="line">
        <Badge tone={state === 'done' ? 'pine' : state === 'present' ? 'amber' : 'plain'}>{words[state]}</Badge>
        <View className="second grow">{steps[step].means}</View>
      </View>
      {needs && state === 'present' ? (
        <View className="stack-s">
          <View className="strong">{words.needs}</View>
          <Ticks items={asked(of.matter, step).map(({ id, met }) => ({ id, label: requirement[id], met }))} />
        </View>
      ) : null}
      {state === 'later' ? <View>{words.notYet}</View> : <Detail of={of} photos={photos} />}
    </View>
  )
}
