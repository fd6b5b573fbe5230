// The meetings that were called about a paper: when, where, the way into the room; and afterwards what was written down.

import type { PaperFull } from '@domain/contract/paper'
import type { ProposalMeeting } from '@domain/proposal/proposal'
import { View } from '@tarojs/components'
import { Button } from '../components/Button'
import { Badge, Card, Heading } from '../components/Card'
import { LongText } from '../components/LongText'
import { go } from '../frame/navigate'
import { useFormat } from '../locales'
import { usePaperWords } from '../locales/paper'

const tones = { scheduled: 'amber', cancelled: 'plain', closed: 'pine' } as const

export const Rooms = ({ full }: { readonly full: PaperFull }) => {
  const words = usePaperWords().rooms
  const format = useFormat()
  // a kind that calls none has none; what one does not read of it is not there
  const { meetings = [] } = full.paper as { readonly meetings?: readonly ProposalMeeting[] }
  if (meetings.length === 0) return null
  return (
    <View className="stack-s">
      <Heading level={3}>{words.title}</Heading>
      {meetings.map(({ id, status, startsAt, place, attendance, opinions, minutes = '' }) => (
        <Card key={id}>
          <View className="stack-s">
            <View className="line">
              <View className="strong grow">{`${format.moment(startsAt)} · ${place}`}</View>
              <Badge tone={tones[status]}>{words.status[status]}</Badge>
            </View>
            {attendance === undefined ? null : <View className="second">{words.came(attendance, opinions ?? 0)}</View>}
            {minutes === '' ? null : <LongText text={minutes} />}
            {status === 'cancelled' ? null : (
              <Button kind="secondary" icon="people" wide onTap={() => go('meeting/pages/meeting/index', { id })}>
                {status === 'closed' ? words.look : words.enter}
              </Button>
            )}
          </View>
        </Card>
      ))}
    </View>
  )
}
