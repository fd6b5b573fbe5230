// The one thing that comes next in a matter, and why; what else can be done stands below it.

import type { SentId } from '@domain/matter/action'
import type { NextAction } from '@domain/matter/next-action'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { useFormat } from '../../locales'
import { useActWords } from '../../locales/act'
import { useActionWords } from '../../locales/action'
import { useMatterWords } from '../../locales/matter'

interface NextStepProps {
  readonly next: NextAction
  readonly onAct: (action: SentId) => void
}

export const NextStep = ({ next: { action, why, by }, onAct }: NextStepProps) => {
  const act = useActWords().page
  const actionWords = useActionWords()
  const words = useMatterWords()
  const format = useFormat()
  const pressed: Readonly<Record<string, string>> = act.presses
  const reasons: Readonly<Record<string, string>> = words.next
  return (
    <Card tone="pine">
      <View className="stack-s">
        <Heading level={3}>{action === null ? act.nextOther : act.next}</Heading>
        <View>{pressed[why] ?? reasons[why] ?? ''}</View>
        {by === null ? null : <View className="second">{act.owedBy(format.weekday(by))}</View>}
        {action === null ? null : (
          <Button wide onTap={() => onAct(action)}>
            {actionWords[action]}
          </Button>
        )}
      </View>
    </Card>
  )
}
