// What people who were there have against the minutes, and what was answered.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { Card, Heading } from '../../components/Card'
import { FlagLink } from '../../components/FlagLink'
import { flagRemark } from '../../frame/flag'
import { useFormat, useWords } from '../../locales'
import { useDecisionWords } from '../../locales/meeting'
import { ActButton } from '../ActButton'

type Meeting = MatterFull['matter']['meetings'][number]

interface ObjectionsProps {
  readonly full: MatterFull
  readonly meeting: Meeting
}

export const Objections = ({ full, meeting }: ObjectionsProps) => {
  const words = useDecisionWords().minutes
  const { common } = useWords()
  const format = useFormat()
  const objections = meeting.objections ?? []
  if (objections.length === 0) return null
  const texts = new Map(full.remarks.map((remark) => [remark.id, remark.text]))
  return (
    <View className="stack-s">
      <Heading level={2}>{words.objections}</Heading>
      {objections.map(({ id, at, answer }, index) => (
        <Card key={id} tone={answer === undefined ? 'amber' : 'plain'}>
          <View className="stack-s">
            <View className="stamp">{`${words.objection(index + 1)} · ${format.moment(at)}`}</View>
            <View className="as-written">{texts.get(id) ?? words.hidden}</View>
            {texts.has(id) ? <FlagLink what={texts.get(id) ?? ''} onTap={() => flagRemark(id)} /> : null}
            <View className="second as-written">
              {answer === undefined ? words.waiting : `${words.answered}${common.colon}${answer}`}
            </View>
            {answer === undefined ? (
              <View className="line">
                <ActButton full={full} action="answerObjection" about={{ objectionId: id }} kind="secondary" small />
              </View>
            ) : null}
          </View>
        </Card>
      ))}
    </View>
  )
}
