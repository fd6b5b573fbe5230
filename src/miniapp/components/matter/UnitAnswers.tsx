// What each unit answered to the outcome that it was sent.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { useWords } from '../../locales'
import { useFormat } from '../../locales/format'
import { useMatterWords } from '../../locales/matter'
import { Badge } from '../Badge'
import { Row } from '../Row'
import { Rows } from '../Rows'

const tones = { adopted: 'pine', partly: 'amber', declined: 'clay' } as const

export const UnitAnswers = ({ of }: { readonly of: Pick<MatterFull, 'matter' | 'names'> }) => {
  const words = useMatterWords().page
  const { common } = useWords()
  const format = useFormat()
  return (
    <Rows>
      {of.matter.unitAnswers.map((answer) => {
        const second = [
          answer.reason,
          answer.responsible ? words.responsible(answer.responsible) : undefined,
          answer.due ? words.answerBy(format.date(answer.due)) : undefined,
          answer.verdict === undefined && answer.reminded ? words.reminded(answer.reminded) : undefined,
        ].flatMap((part) => part || [])
        return (
          <Row
            key={answer.unitId}
            title={of.names[answer.unitId] ?? common.role.unit}
            second={second.length === 0 ? undefined : second.map((part) => <View key={part}>{part}</View>)}
            end={
              answer.verdict === undefined ? (
                <Badge>{words.waitingAnswer}</Badge>
              ) : (
                <Badge tone={tones[answer.verdict]}>{common.verdict[answer.verdict]}</Badge>
              )
            }
          />
        )
      })}
    </Rows>
  )
}
