// A few matters: the nearest to a place that was picked here, or to the station whose code was scanned; else the newest.

import { pointOf } from '@domain/place/point'
import { nearbyMatters } from '@domain/question/first'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button, Card, Heading } from '../../components/basic'
import { Loaded, Skeleton } from '../../components/Loaded'
import { locate } from '../../components/locate'
import { OpenPermission, type Refused, refusedIn, useRefusedWords } from '../../components/Refused'
import { refusalOf } from '../../components/refusal'
import { go, goTab } from '../../frame/navigate'
import { matterListPath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { MatterCard } from '../../matter/list/MatterCard'
import { type NearPlace, nearChosen, useSetting } from '../../store/setting'
import type { Station } from '../../store/station'

export const Nearby = ({ station }: { readonly station: Station | null | undefined }) => {
  const words = useWords().resident
  const near = useSetting((setting) => setting.near)
  const from = near ?? (station ? pointOf(station.place) : null)
  const matters = useQuery('matter.list', nearbyMatters(from, station?.groupId))
  return (
    <View className="stack">
      <View className="stack-s">
        <Heading
          level={2}
          end={
            <Button kind="quiet" small onTap={() => goTab(matterListPath)}>
              {words.all}
            </Button>
          }
        >
          {words.nearby}
        </Heading>
        <NearFrom near={near} station={station} />
      </View>
      <Loaded of={matters} skeleton={<Skeleton shape="card" count={3} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Card>
              <View className="second">{from === null ? words.none : words.noneNear}</View>
            </Card>
          ) : (
            <View className="columns">
              {rows.map((row) => (
                <MatterCard key={row.id} row={row} onOpen={(id) => go('pages/matter/index', { id })} />
              ))}
            </View>
          )
        }
      </Loaded>
    </View>
  )
}

interface NearFromProps {
  readonly near: NearPlace | null
  readonly station: Station | null | undefined
}

/**
 * By what the matters below are sorted, and the way to another place: on WeChat's map, or where the browser says one is.
 */
const NearFrom = ({ near, station }: NearFromProps) => {
  const words = useWords().resident.near
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const sentence = useRefusedWords('location', refused)
  const pick = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      nearChosen(await locate())
    } catch (error) {
      // a map that was closed again has changed nothing
      setRefused(refusedIn(refusalOf(error)))
    }
    setBusy(false)
  }
  const by =
    near !== null
      ? words.from(near.text)
      : !station
        ? words.newest
        : station.place.lng === undefined
          ? words.group(station.groupName)
          : words.station(station.name)
  return (
    <View className="line second">
      <View aria-live="polite">{sentence ?? by}</View>
      <Button kind="quiet" small icon="place" busy={busy} onTap={() => void pick()}>
        {near === null ? words.pick : words.other}
      </Button>
      {near === null ? null : (
        <Button kind="quiet" small onTap={() => nearChosen(null)}>
          {words.forget}
        </Button>
      )}
      <OpenPermission permission="location" refused={refused} onGiven={() => void pick()} />
    </View>
  )
}
