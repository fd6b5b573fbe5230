// From the work on a matter to its table: who comes to it, and the meetings that are held at it.

import type { Matter } from '@domain/matter/matter'
import { hasTable } from '@domain/party/invitation'
import { View } from '@tarojs/components'
import { Row, Rows } from '../../components/Row'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useActWords } from '../../locales/act'

export const TableLinks = ({ matter }: { readonly matter: Matter }) => {
  const words = useActWords().page
  const { common } = useWords()
  const format = useFormat()
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
            title={status === 'closed' ? words.minutes : words.host}
            second={[common.meetingForm[form], format.moment(startsAt), place].join(' · ')}
            onTap={() =>
              status === 'closed'
                ? go('meeting/pages/minutes/index', { id: matter.id, meetingId: id })
                : go('meeting/pages/host/index', { id })
            }
          />
        ))}
      </Rows>
    </View>
  )
}
