// A task step by step: what is planned until when, and what has been reached.

import { localDate } from '@domain/calendar/local-time'
import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { Badge, Heading } from '../../components/Card'
import { Icon } from '../../components/Icon'
import { Row, Rows } from '../../components/Row'
import { useFormat } from '../../locales'
import { useDecisionWords } from '../../locales/meeting'
import { ActButton } from '../ActButton'

interface MilestonesProps {
  readonly full: MatterFull
  readonly task: MatterFull['matter']['tasks'][number]
}

export const Milestones = ({ full, task }: MilestonesProps) => {
  const words = useDecisionWords().task
  const format = useFormat()
  const { milestones = [] } = task
  if (milestones.length === 0) return null
  const today = localDate(new Date().toISOString())
  return (
    <View className="stack-s">
      <Heading level={2}>{words.milestones}</Heading>
      <Rows>
        {milestones.map(({ id, what, due, reached }) => (
          <Row
            key={id}
            start={<Icon name={reached === undefined ? 'clock' : 'check'} />}
            title={what}
            second={reached === undefined ? words.planned(format.date(due)) : words.reached(format.date(reached))}
            end={
              reached !== undefined ? undefined : (
                <View className="stack-s">
                  {due < today ? <Badge tone="clay">{words.late}</Badge> : null}
                  <ActButton full={full} action="reachMilestone" about={{ milestoneId: id }} kind="quiet" small />
                </View>
              )
            }
          />
        ))}
      </Rows>
    </View>
  )
}
