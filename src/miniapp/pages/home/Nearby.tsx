// A few matters: the nearest to a place that was picked here, or to the station whose code was scanned; else the newest.

import { pointOf } from '@domain/place/point'
import { nearbyMatters } from '@domain/question/first'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Loaded, Skeleton } from '../../components/Loaded'
import { go, goTab } from '../../frame/navigate'
import { matterListPath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { MatterCard } from '../../matter/list/MatterCard'
import { useSetting } from '../../store/setting'
import type { Station } from '../../store/station'
import { NearFrom } from './NearFrom'

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
