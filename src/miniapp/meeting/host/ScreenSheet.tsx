// What the big screen shows and how long somebody may speak: the host chooses, otherwise it turns by itself.

import type { Output } from '@domain/contract'
import { Image, View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { useMeetingWords } from '../../locales/meeting'
import { matterOf } from '../about'
import { useTimeLeft } from '../use-time-left'
import { useControl } from './use-host'

type Of = Output<'meeting.get'>

interface ScreenSheetProps {
  readonly meeting: Of['meeting']
  readonly desk: NonNullable<Of['desk']>
  readonly onChanged: () => void
  readonly onClose: () => void
}

const minutes = [1, 3, 5, 10] as const

export const ScreenSheet = ({ meeting, desk, onChanged, onClose }: ScreenSheetProps) => {
  const words = useMeetingWords().host
  const { busy, control } = useControl(meeting.id, onChanged)
  const left = useTimeLeft(meeting.timer)
  const matterId = matterOf(meeting)
  const photos = shownPhotos(useQuery('matter.get', matterId === null ? null : { id: matterId }).data?.photos ?? [])
  const { screen } = meeting
  return (
    <Sheet open title={words.onScreen} onClose={onClose}>
      <View className="stack">
        <View>{screen === null ? words.turns : words.held[screen.of]}</View>
        {desk.controls.includes('clearScreen') ? (
          <View className="line">
            <Button kind="secondary" small busy={busy} icon="refresh" onTap={() => control({ control: 'clearScreen' })}>
              {words.turn}
            </Button>
          </View>
        ) : null}
        <View className="second">{words.onScreenText}</View>
        {photos.length === 0 ? null : (
          <View className="host-pictures">
            {photos.map(({ id, thumb }, index) => (
              <View key={id} className="stack-s">
                <Image className="host-picture" src={thumb} mode="aspectFill" />
                <Button
                  kind="quiet"
                  small
                  busy={busy}
                  label={words.showPicture(index + 1)}
                  onTap={() => control({ control: 'putOnScreen', what: { of: 'picture', id } })}
                >
                  {words.put}
                </Button>
              </View>
            ))}
          </View>
        )}
        {desk.controls.includes('startTimer') ? (
          <View className="stack-s">
            <Heading level={3} end={left === undefined ? undefined : <View className="strong">{left}</View>}>
              {words.timer}
            </Heading>
            <View className="line">
              {minutes.map((count) => (
                <Button
                  key={count}
                  kind="secondary"
                  small
                  busy={busy}
                  onTap={() => control({ control: 'startTimer', minutes: count })}
                >
                  {words.minutes(count)}
                </Button>
              ))}
              {desk.controls.includes('stopTimer') ? (
                <Button kind="quiet" small busy={busy} onTap={() => control({ control: 'stopTimer' })}>
                  {words.stopTimer}
                </Button>
              ) : null}
            </View>
          </View>
        ) : null}
      </View>
    </Sheet>
  )
}
