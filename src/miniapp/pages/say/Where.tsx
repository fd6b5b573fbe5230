// Where it is: in the person's words, or with one tap where the scanned station is; without a code also the group that is to answer.

import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { Button, Icon } from '../../components/basic'
import { PlacePick } from '../../components/PlacePick'
import { SelectPick } from '../../components/SelectPick'
import { useSayWords } from '../../locales/say'
import type { ReportDraft } from '../../store/report-draft'
import { type Station, stationLeft } from '../../store/station'
import type { Faults } from './faults'

interface WhereProps {
  readonly station: Station | null
  readonly unknownCode: boolean
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly draft: ReportDraft
  readonly faults: Faults
  readonly onChange: (change: Partial<ReportDraft>) => void
  /** the trouble is where the station is */
  readonly onHere: (place: ReportDraft['place']) => void
  readonly onLeave: () => void
}

/** A pin belongs to the words beside it: words that were changed by hand have none until one is set for them. */
const saidPlace = (place: ReportDraft['place'], before: ReportDraft['place']): ReportDraft['place'] =>
  place.text !== before.text && place.lng === before.lng && place.lat === before.lat ? { text: place.text } : place

export const Where = ({ station, unknownCode, groups, draft, faults, onChange, onHere, onLeave }: WhereProps) => {
  const words = useSayWords()
  return (
    <View className="stack">
      {unknownCode ? (
        <View className="line">
          <Icon name="warn" />
          <View className="grow">{words.codeUnknown}</View>
        </View>
      ) : null}
      <PlacePick
        label={words.where}
        hint={station === null ? undefined : words.atStation(station.name)}
        place={draft.place}
        max={limit.line}
        error={faults.place}
        onPlace={(place) => onChange({ place: saidPlace(place, draft.place) })}
        offer={
          station === null || station.place.text === draft.place.text ? null : (
            <Button kind="secondary" small icon="place" onTap={() => onHere(station.place)}>
              {words.atPlace(station.place.text)}
            </Button>
          )
        }
        more={
          station === null ? null : (
            <Button
              kind="quiet"
              small
              onTap={() => {
                stationLeft()
                onLeave()
              }}
            >
              {words.notHere}
            </Button>
          )
        }
      />
      {station === null && groups.length > 1 ? (
        <SelectPick
          label={words.group}
          hint={words.groupHint}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.groupId || undefined}
          error={faults.group}
          onPick={(groupId) => onChange({ groupId })}
        />
      ) : null}
    </View>
  )
}
