// Is this the place? The map is moved under a mark in its middle, or the mark by steps; where it is stands in words as well.

import { distance, type Gcj02, pointOf, toldDistance } from '@domain/place/point'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/basic'
import { locate } from '../../../components/locate'
import { Page } from '../../../components/Page'
import { type Refused, refusedIn, useRefusedWords } from '../../../components/Refused'
import { refusalOf } from '../../../components/refusal'
import { goBack } from '../../../frame/navigate'
import { useMapWords } from '../../../locales/map'
import { placeMoved } from '../../../store/picked-place'
import { PickMap } from '../../PickMap'

/** About twenty metres. */
const north = 0.00018

const directionOf = (from: Gcj02, to: Gcj02): number => {
  const east = (to.lng - from.lng) * Math.cos((from.lat * Math.PI) / 180)
  const turn = Math.atan2(east, to.lat - from.lat) / (Math.PI / 4)
  return (Math.round(turn) + 8) % 8
}

export default function PickPlace() {
  const words = useMapWords().pick
  const { lng, lat } = useRouter().params
  const [at, setAt] = useState<Gcj02>({ lng: Number(lng) || 104.2, lat: Number(lat) || 35.9 })
  /** the map follows what did not come from itself */
  const [chosen, setChosen] = useState(at)
  const [refused, setRefused] = useState<Refused>()
  const sentence = useRefusedWords('location', refused)
  const tiles = useQuery('map.get', {}).data?.tiles ?? null
  const stations = useQuery('station.list', {}).data?.rows ?? []
  const lead = (to: Gcj02) => {
    setAt(to)
    setChosen(to)
  }
  const step = (up: number, across: number) => {
    const east = north / Math.cos((at.lat * Math.PI) / 180)
    lead({ lng: at.lng + across * east, lat: at.lat + up * north })
  }
  const here = async () => {
    setRefused(undefined)
    try {
      const found = await locate()
      lead({ lng: found.lng, lat: found.lat })
    } catch (error) {
      setRefused(refusedIn(refusalOf(error)))
    }
  }
  const [nearest] = stations
    .flatMap(({ name, place }) => {
      const point = pointOf(place)
      return point === null ? [] : [{ name, point, metres: distance(point, at) }]
    })
    .sort((one, other) => one.metres - other.metres)
  const far = toldDistance(nearest?.metres ?? 0)
  const said =
    nearest === undefined
      ? ''
      : nearest.metres < 25
        ? words.nearTo(nearest.name)
        : words.from(
            nearest.name,
            words.directions[directionOf(nearest.point, at)] ?? '',
            'metres' in far ? words.metres(far.metres) : words.kilometres(far.kilometres),
          )
  return (
    <Page
      title={words.title}
      foot={
        <Button
          wide
          onTap={() => {
            placeMoved(at)
            goBack()
          }}
        >
          {words.act}
        </Button>
      }
    >
      {tiles === null ? null : (
        <View className="stack-s">
          <View className="second">{words.text}</View>
          <PickMap at={chosen} tiles={tiles} onMoved={setAt} />
        </View>
      )}
      <View aria-live="polite">{said}</View>
      <View className="line">
        <Button kind="secondary" small onTap={() => step(1, 0)}>
          {words.north}
        </Button>
        <Button kind="secondary" small onTap={() => step(-1, 0)}>
          {words.south}
        </Button>
        <Button kind="secondary" small onTap={() => step(0, 1)}>
          {words.east}
        </Button>
        <Button kind="secondary" small onTap={() => step(0, -1)}>
          {words.west}
        </Button>
        <Button kind="quiet" small icon="place" onTap={() => void here()}>
          {words.here}
        </Button>
      </View>
      {sentence === undefined ? null : <View className="second">{sentence}</View>}
    </Page>
  )
}
