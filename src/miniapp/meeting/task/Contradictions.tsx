// Residents say that it is not done: their words and pictures, and what became of it.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { Badge, Card, Heading } from '../../components/Card'
import { FlagLink } from '../../components/FlagLink'
import { Photos, type ShownPhoto } from '../../components/Photos'
import { flagRemark } from '../../frame/flag'
import { useFormat, useWords } from '../../locales'
import { useDecisionWords } from '../../locales/meeting'
import { picked } from '../../matter/view/detail'
import { ActButton } from '../ActButton'

interface ContradictionsProps {
  readonly full: MatterFull
  readonly task: MatterFull['matter']['tasks'][number]
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

export const Contradictions = ({ full, task, photos }: ContradictionsProps) => {
  const words = useDecisionWords().task
  const { common } = useWords()
  const format = useFormat()
  const { contradictions = [] } = task
  if (contradictions.length === 0) return null
  const texts = new Map(full.remarks.map((remark) => [remark.id, remark.text]))
  return (
    <View className="stack-s">
      <Heading level={2}>{words.contradictions}</Heading>
      {contradictions.map(({ id, at, photoIds, answer, upheld }) => (
        <Card key={id} tone={answer === undefined ? 'amber' : 'plain'}>
          <View className="stack-s">
            <View className="line">
              <View className="stamp grow">{format.moment(at)}</View>
              <Badge tone={answer === undefined ? 'amber' : upheld ? 'clay' : 'pine'}>
                {answer === undefined ? words.waiting : upheld ? words.upheld : words.notUpheld}
              </Badge>
            </View>
            <View className="as-written">{texts.get(id) ?? ''}</View>
            <Photos photos={picked(photos, photoIds)} />
            <FlagLink what={texts.get(id) ?? ''} onTap={() => flagRemark(id)} />
            {answer === undefined ? (
              <View className="line">
                <ActButton
                  full={full}
                  action="answerContradiction"
                  about={{ contradictionId: id }}
                  kind="secondary"
                  small
                />
              </View>
            ) : (
              <View className="second as-written">{`${words.answer}${common.colon}${answer}`}</View>
            )}
          </View>
        </Card>
      ))}
    </View>
  )
}
