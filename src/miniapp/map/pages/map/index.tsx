// Matters on the map, and beside it the same as a list, which a screen reader and an unsteady hand can use instead.

import { type Gcj02, pointOf, rounded } from '@domain/place/point'
import { drawnOf, ofGroup } from '@domain/question/first'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { usePages, useQuery } from '../../../api/use-query'
import { Button, Heading } from '../../../components/basic'
import { Empty, Failure, Loaded, LoadMore, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goTab } from '../../../frame/navigate'
import { shareable, useShare } from '../../../frame/share'
import { matterListPath } from '../../../frame/tabs'
import { useMapWords } from '../../../locales/map'
import { MatterCard } from '../../../matter/list/MatterCard'
import { useSetting } from '../../../store/setting'
import { useStation } from '../../../store/station'
import { fetchLibrary } from '../../fetch-library'
import { MapView } from '../../MapView'
import { beginning, type StationMark } from '../../map-props'
import './index.css'

const openMatter = (id: string) => go('pages/matter/index', { id })

function MatterMap() {
  const words = useMapWords()
  const { groupId } = useRouter().params
  const near = useSetting((setting) => setting.near)
  const scanned = useStation(({ station }) => station)
  const of = ofGroup(groupId)
  const drawn = useQuery('map.get', drawnOf)
  const pins = useQuery('map.pins', of)
  const stations = useQuery('station.list', of)
  const tiled = drawn.data !== undefined && drawn.data.tiles !== null
  useEffect(() => {
    if (tiled) fetchLibrary()
  }, [tiled])
  useShare({ title: words.map, path: 'map/pages/map/index', params: of })

  const marks = useMemo(
    (): readonly StationMark[] =>
      (stations.data?.rows ?? []).flatMap(({ id, name, place }) => {
        const at = pointOf(place)
        return at === null ? [] : [{ id, name, at }]
      }),
    [stations.data],
  )
  const rows = pins.data?.rows
  const known = useMemo(() => near ?? (scanned ? pointOf(scanned.place) : null), [near, scanned])
  const { from, zoom } = useMemo(
    () => beginning(known, [...marks.map(({ at }) => at), ...(rows ?? [])]),
    [known, marks, rows],
  )
  const ready = stations.state !== 'loading' && pins.state !== 'loading'
  const [rest, setRest] = useState<Gcj02>()
  const onRest = useCallback((middle: Gcj02) => setRest(rounded(middle)), [])

  return (
    <Page title={words.title} width="desk">
      <View className="map-and-list">
        <View className="map-kept">
          <Loaded of={drawn} skeleton={<Skeleton shape="card" count={2} />}>
            {({ tiles }) =>
              ready ? (
                <View className="stack-s">
                  <MapView
                    pins={rows ?? []}
                    stations={marks}
                    from={from}
                    zoom={zoom}
                    tiles={tiles}
                    onOpen={openMatter}
                    onRest={onRest}
                  />
                  <View className="second">{words.legend}</View>
                  {pins.data?.more ? <View className="second">{words.more}</View> : null}
                </View>
              ) : (
                <Skeleton shape="card" count={2} />
              )
            }
          </Loaded>
        </View>
        {ready ? <NearList from={rest ?? rounded(from)} groupId={of.groupId} /> : null}
      </View>
    </Page>
  )
}

interface NearListProps {
  readonly from: Gcj02
  readonly groupId: string | undefined
}

const NearList = ({ from, groupId }: NearListProps) => {
  const words = useMapWords()
  const page = usePages('matter.list', {
    limit: 10,
    lng: from.lng,
    lat: from.lat,
    ...(groupId === undefined ? {} : { groupId }),
  })
  return (
    <View className="stack">
      <View>
        <Heading level={2}>{words.list}</Heading>
        <View className="line second">
          <View>{words.unmarked}</View>
          <Button kind="quiet" small onTap={() => goTab(matterListPath)}>
            {words.all}
          </Button>
        </View>
      </View>
      {page.state === 'failed' && page.code ? <Failure code={page.code} onRetry={page.reload} /> : null}
      {page.state === 'loading' ? <Skeleton shape="card" count={3} /> : null}
      {page.state === 'ready' && page.rows.length === 0 ? <Empty title={words.none} /> : null}
      {page.rows.length > 0 ? (
        <View className="stack">
          <View className="columns">
            {page.rows.map((row) => (
              <MatterCard key={row.id} row={row} onOpen={openMatter} />
            ))}
          </View>
          <LoadMore state={page.more} onMore={page.loadMore} byHand />
        </View>
      ) : null}
    </View>
  )
}

export default shareable(MatterMap)
