// From the work on a matter to its table: who comes to it, and the meetings that are held at it.

import type { MatterFull } from '@domain/contract/matter'
import { capacitiesOf } from '@domain/matter/actor'
import { facilitators } from '@domain/meeting/control'
import { hasTable } from '@domain/party/invitation'
import { View } from '@tarojs/components'
import { Row, Rows } from '../../components/basic'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useActWords } from '../../locales/act'
import { useActor } from '../../store/session'

export const TableLinks = ({ full: { matter, you } }: { readonly full: MatterFull }) => {
  const words = useActWords().page
  const { common } = useWords()
  const format = useFormat()
  const held = capacitiesOf(matter, useActor(), you)
  const leads = facilitators.some((one) => held.has(one))
  const meetings = matter.meetings.filter(({ round, status }) => round === matter.round && status !== 'cancelled')
  if (!hasTable(matter)) return null
  return (
    <View className="stack-s">
      <Rows>
        <Row
          title={words.parties}
          second={words.coming(matter.parties.filter(({ answer }) => answer === 'accepted').length)}
          onTap={() => go('meeting/pages/party/index', { id: matter.id })}
        />
        {meetings.map(({ id, form, startsAt, place, status }) => (
          <Row
            key={id}
            title={status === 'closed' ? words.minutes : leads ? words.host : words.meeting}
            second={[common.meetingForm[form], format.moment(startsAt), place].join(' · ')}
            onTap={() =>
              status === 'closed'
                ? go('meeting/pages/minutes/index', { id: matter.id, meetingId: id })
                : go(leads ? 'meeting/pages/host/index' : 'meeting/pages/meeting/index', { id })
            }
          />
        ))}
      </Rows>
    </View>
  )
}
