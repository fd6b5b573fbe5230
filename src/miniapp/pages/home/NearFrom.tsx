// By what the matters below are sorted, and the way to another place: on WeChat's map, or where the browser says one is.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { locate } from '../../components/locate'
import { OpenPermission, type Refused, refusedIn, useRefusedWords } from '../../components/Refused'
import { refusalOf } from '../../components/refusal'
import { useWords } from '../../locales'
import { type NearPlace, nearChosen } from '../../store/setting'
import type { Station } from '../../store/station'

interface NearFromProps {
  readonly near: NearPlace | null
  readonly station: Station | null | undefined
}

export const NearFrom = ({ near, station }: NearFromProps) => {
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
