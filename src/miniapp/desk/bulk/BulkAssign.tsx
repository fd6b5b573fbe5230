// Several matters for one member: a tap on a name, with what each has on hand beside it, in the order of the roster.

import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Heading } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { useNarrowed } from '../../form/ProfileFilter'
import { useBulkWords } from '../../locales/desk-work'
import { type Chosen, onMatters } from './chosen'
import type { BulkOrder } from './use-bulk'

interface BulkAssignProps {
  readonly rows: readonly Chosen[]
  readonly onAsk: (asked: BulkOrder) => void
}

export const BulkAssign = ({ rows, onAsk }: BulkAssignProps) => {
  const words = useBulkWords().assign
  const { rows: members, filter } = useNarrowed(useQuery('person.members', {}).data?.rows ?? [])
  const loads = new Map(useQuery('desk.loads', {}).data?.rows.map(({ id, open }) => [id, open]))
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title}</Heading>
      <View className="second">{words.text}</View>
      {filter}
      <Rows>
        {members.map(({ id, name, groupName, sector }) => (
          <Row
            key={id}
            arrow={false}
            title={name}
            second={[groupName, sector].filter(Boolean).join(' · ')}
            end={words.load(loads.get(id) ?? 0)}
            onTap={() => onAsk(onMatters(rows, { action: 'assign', memberId: id }))}
          />
        ))}
      </Rows>
    </View>
  )
}
