// What an expert is asked, before they answer.

import type { Matter } from '@domain/matter/matter'
import { personIdOf } from '@domain/people/role'
import { View } from '@tarojs/components'
import { Card, Heading } from '../components/Card'
import { useFormat } from '../locales'
import { useActWords } from '../locales/act'
import { useActor } from '../store/actor'

export const ExpertAsked = ({ matter: { experts = [] } }: { readonly matter: Matter }) => {
  const act = useActWords().page
  const format = useFormat()
  const actor = useActor()
  const mine = experts.filter(({ personId, status }) => personId === personIdOf(actor) && status !== 'went')
  return mine.map(({ id, field, what, due }) => (
    <Card key={id}>
      <View className="stack-s">
        <Heading level={3}>{act.expertAsked}</Heading>
        <View>{field}</View>
        <View className="as-written">{what}</View>
        {due === undefined ? null : <View className="second">{act.owedBy(format.date(due))}</View>}
      </View>
    </Card>
  ))
}
