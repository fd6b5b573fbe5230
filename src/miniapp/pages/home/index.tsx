// The first page: where I am, say it, what is mine, whom to call, what is being talked over near me.

import { pointOf } from '@domain/place/point'
import { nearbyMatters, organiser } from '@domain/question/first'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { shownPhoto } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Badge, Button, Card, Heading, Icon, type IconName } from '../../components/basic'
import { ElderSwitch } from '../../components/ElderSwitch'
import { Loaded, Skeleton } from '../../components/Loaded'
import { locate } from '../../components/locate'
import { Page } from '../../components/Page'
import { Photo } from '../../components/Photo'
import { OpenPermission, type Refused, refusedIn, useRefusedWords } from '../../components/Refused'
import { RingMark } from '../../components/RingMark'
import { refusalOf } from '../../components/refusal'
import { Tap } from '../../components/Tap'
import { go, goTab } from '../../frame/navigate'
import { callPhone } from '../../frame/phone'
import { scannedCode } from '../../frame/scanned'
import { shareable, useShare } from '../../frame/share'
import { homePath, matterListPath, minePath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { MatterCard } from '../../matter/list/MatterCard'
import { useHotline } from '../../store/hotline'
import { elderChosen, type NearPlace, nearChosen, useSetting } from '../../store/setting'
import { type Station, stationLeft } from '../../store/station'
import { useScannedStation } from '../../store/use-scanned-station'
import { ScanButton } from '../../wechat/ScanButton'
import { SolvedLater } from './SolvedLater'
import './home.css'

function Home() {
  const words = useWords().common
  const elder = useSetting((setting) => setting.elder)
  const { station } = useScannedStation(scannedCode(useRouter().params))
  const district = useQuery('district.get', organiser).data
  const phone = useHotline(station?.phone ?? district?.phone)
  useShare({ title: `${words.name}${words.colon}${words.slogan}`, path: 'pages/home/index' })
  return (
    <Page
      title={words.name}
      tab={homePath}
      hiddenTitle
      start={<Brand district={district?.name} demo={district?.demo ?? false} />}
      actions={<ElderSwitch on={elder} onChange={elderChosen} />}
    >
      {station ? <StationHere station={station} /> : null}
      <ScanButton />
      <WhatToDo elder={elder} phone={phone} />
      {elder ? null : <Nearby station={station} />}
      {elder ? null : <SolvedLater />}
      <Foot organiser={district?.organiser} />
    </Page>
  )
}

export default shareable(Home)

interface BrandProps {
  readonly district: string | undefined
  readonly demo: boolean
}

/** Whose app this is: the mark, the name, the district. */
const Brand = ({ district, demo }: BrandProps) => {
  const words = useWords()
  return (
    <View className="brand" aria-hidden="true">
      <RingMark size="small" />
      <View>
        <View className="brand-name">{words.common.name}</View>
        <View className="brand-place">
          <View className="stamp">{district}</View>
          {demo ? <Badge tone="amber">{words.resident.demo}</Badge> : null}
        </View>
      </View>
    </View>
  )
}

/** Who runs this, and the ways to complain, to read what happens with one's data, to change how it looks. */
const Foot = ({ organiser }: { readonly organiser: string | undefined }) => {
  const words = useWords().resident
  return (
    <View className="home-foot">
      {organiser ? <View className="second">{words.organiser(organiser)}</View> : null}
      <View className="home-links">
        <Button kind="quiet" small onTap={() => go('account/pages/about/index')}>
          {words.complaints}
        </Button>
        <Button kind="quiet" small onTap={() => go('account/pages/privacy/index')}>
          {words.privacy}
        </Button>
        <Button kind="quiet" small onTap={() => go('account/pages/setting/index')}>
          {words.setting}
        </Button>
      </View>
    </View>
  )
}

/** The station whose code was scanned. */
const StationHere = ({ station }: { readonly station: Station }) => {
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

interface WhatToDoProps {
  readonly elder: boolean
  /** undefined until the district is known */
  readonly phone: string | undefined
}

/** What a resident comes for, as large as it can be: say it, see what is mine, call. */
const WhatToDo = ({ elder, phone }: WhatToDoProps) => {
  const words = useWords().resident
  return (
    <View className={elder ? 'todo todo-elder' : 'todo'}>
      <Big kind="first" icon="talk" title={words.say} text={words.sayText} onTap={() => go('pages/say/index')} />
      <Big kind="other" icon="person" title={words.mine} text={words.mineText} onTap={() => goTab(minePath)} />
      <Big
        kind="other"
        icon="phone"
        title={words.call}
        text={phone === undefined ? '' : words.callText(phone)}
        onTap={() => {
          if (phone !== undefined) callPhone(phone)
        }}
      />
    </View>
  )
}

interface BigProps {
  readonly kind: 'first' | 'other'
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly onTap: () => void
}

const Big = ({ kind, icon, title, text, onTap }: BigProps) => (
  <View className={`big big-${kind}`}>
    <Tap className="big-tap" onTap={onTap}>
      <View className="big-icon">
        <Icon name={icon} size="huge" />
      </View>
      <View className="grow">
        <View className="big-title">{title}</View>
        <View className="big-text">{text}</View>
      </View>
      <View className="big-arrow">
        <Icon name="next" />
      </View>
    </Tap>
  </View>
)

/** A few matters: the nearest to a place that was picked here, or to the station whose code was scanned; else the newest. */
const Nearby = ({ station }: { readonly station: Station | null | undefined }) => {
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
