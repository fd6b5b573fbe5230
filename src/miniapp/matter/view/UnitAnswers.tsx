// What each unit answered to the outcome that it was sent: to every resolution of its own, or to the whole.

import type { MatterFull } from '@domain/contract/matter'
import { answerTo, resolutionsOf } from '@domain/matter/answer'
import type { Answer } from '@domain/matter/matter'
import { View } from '@tarojs/components'
import { Badge } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { useFormat, useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'

const tones = { adopted: 'pine', partly: 'amber', declined: 'clay' } as const

export const UnitAnswers = ({ of }: { readonly of: Pick<MatterFull, 'matter' | 'names'> }) => {
  const { common } = useWords()
  return (
    <Rows>
      {of.matter.unitAnswers.flatMap(({ unitId, reminded, verdict, ...promise }) => {
        const unit = of.names[unitId] ?? common.role.unit
        const own = resolutionsOf(of.matter, unitId)
        if (own.length === 0) {
          const answer = verdict === undefined ? undefined : { verdict, ...promise }
          return [<UnitAnswer key={unitId} title={unit} answer={answer} reminded={reminded} />]
        }
        return own.map((resolution) => (
          <UnitAnswer
            key={resolution.id}
            title={resolution.what}
            unit={unit}
            answer={answerTo(of.matter, resolution)}
            reminded={reminded}
          />
        ))
      })}
    </Rows>
  )
}

interface UnitAnswerProps {
  readonly title: string
  readonly unit?: string
  readonly answer: Answer | undefined
  readonly reminded: number | undefined
}

const UnitAnswer = ({ title, unit, answer, reminded }: UnitAnswerProps) => {
  const words = useMatterWords().page
  const { common } = useWords()
  const format = useFormat()
  const second = [
    unit,
    answer?.reason,
    answer?.responsible ? words.responsible(answer.responsible) : undefined,
    answer?.due ? words.answerBy(format.date(answer.due)) : undefined,
    answer === undefined && reminded ? words.reminded(reminded) : undefined,
  ].flatMap((part) => part || [])
  return (
    <Row
      title={title}
      second={second.length === 0 ? undefined : second.map((part) => <View key={part}>{part}</View>)}
      end={
        answer === undefined ? (
          <Badge>{words.waitingAnswer}</Badge>
        ) : (
          <Badge tone={tones[answer.verdict]}>{common.verdict[answer.verdict]}</Badge>
        )
      }
    />
  )
}
