// What was written in one step of a matter, as everybody may read it.

import { requirements } from '@domain/matter/requirement'
import { type StepId, seatOf } from '@domain/matter/step'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWords } from '../../locales'
import { useLanguage } from '../../locales/language'
import { useMatterWords } from '../../locales/matter'
import { requirementWords } from '../../locales/requirement'
import { Badge } from '../Badge'
import { Ticks } from '../Ticks'
import { DeliberationDetail } from './DeliberationDetail'
import type { DetailProps } from './detail'
import { EvaluationDetail } from './EvaluationDetail'
import { PartiesDetail } from './PartiesDetail'
import { PlanDetail } from './PlanDetail'
import { ResearchDetail } from './ResearchDetail'
import { SubmissionDetail } from './SubmissionDetail'
import { TaskList } from './TaskList'
import { TopicDetail } from './TopicDetail'

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
  const requirement = requirementWords[useLanguage()]
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
          <Ticks
            items={requirements[step].map(({ id, met }) => ({ id, label: requirement[id], met: met(of.matter) }))}
          />
        </View>
      ) : null}
      {state === 'later' ? <View>{words.notYet}</View> : <Detail of={of} photos={photos} />}
    </View>
  )
}
