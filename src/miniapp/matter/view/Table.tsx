// The table of a matter in public: its meetings, each with its own page, and who comes to them.

import type { MatterFull } from '@domain/contract/matter'
import { isCalled, isSeating } from '@domain/party/invitation'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Badge, Card, Heading } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'

export const Table = ({ of: { matter, you } }: { readonly of: Pick<MatterFull, 'matter' | 'you'> }) => {
  const words = useMatterWords()
  const { common } = useWords()
  const format = useFormat()
  const { id: matterId, meetings, parties } = matter
  const called = isSeating(matter) && isCalled(matter, you) && you.partyIds.length === 0
  if (meetings.length + parties.length === 0 && !called) return null
  return (
    <View className="stack">
      <Heading level={2}>{words.page.table}</Heading>
      {called ? (
        <Card tone="pine">
          <View className="stack-s">
            <View>{words.page.called}</View>
            <Button wide onTap={() => go('meeting/pages/invite/index', { matterId })}>
              {words.page.answer}
            </Button>
          </View>
        </Card>
      ) : null}
      <Rows>
        {meetings.map(({ id, form, brand, startsAt, place, status }) => (
          <Row
            key={id}
            title={brand ?? common.meetingForm[form]}
            second={`${format.moment(startsAt)} · ${place}`}
            end={<Badge tone={status === 'closed' ? 'pine' : 'plain'}>{words.step.meeting[status]}</Badge>}
            onTap={() =>
              status === 'closed'
                ? go('meeting/pages/minutes/index', { id: matterId, meetingId: id })
                : go('meeting/pages/meeting/index', { id })
            }
          />
        ))}
        {parties.length > 0 ? (
          <Row title={words.page.parties} onTap={() => go('meeting/pages/party/index', { id: matterId })} />
        ) : null}
      </Rows>
    </View>
  )
}
