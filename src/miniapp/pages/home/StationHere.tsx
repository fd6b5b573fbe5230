// The station whose code was scanned.

import { View } from '@tarojs/components'
import { shownPhoto } from '../../api/shown-photo'
import { Icon } from '../../components/Icon'
import { Photo } from '../../components/Photo'
import { Tap } from '../../components/Tap'
import { useWords } from '../../locales'
import { type Station, stationLeft } from '../../store/station'

export const StationHere = ({ station }: { readonly station: Station }) => {
  const words = useWords().resident
  return (
    <View className="station">
      {station.photo ? (
        <View className="station-photo">
          <Photo src={shownPhoto(station.photo).thumb} label={words.photoOf(station.name)} />
        </View>
      ) : (
        <View className="station-mark">
          <Icon name="place" size="large" />
        </View>
      )}
      <View className="grow">
        <View className="stamp">{words.at}</View>
        <View className="strong two-lines">{station.name}</View>
        <View className="second one-line">{words.group(station.groupName)}</View>
      </View>
      <View className="station-leave">
        <Tap className="station-leave-tap" label={words.forget} onTap={stationLeft}>
          <Icon name="close" />
        </Tap>
      </View>
    </View>
  )
}
