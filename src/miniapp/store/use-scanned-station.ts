// The station of the code that the page was opened with; without a code, the one scanned last on this device.

import { scannedStation } from '@domain/question/first'
import { useEffect, useRef } from 'react'
import { useQuery } from '../api/use-query'
import { type Station, stationLeft, stationScanned, useStation } from './station'

interface Scanned {
  /** undefined while it is looked up, null when there is none */
  readonly station: Station | null | undefined
  /** there was a code, and nobody knows it */
  readonly unknown: boolean
}

const isOf = (station: Station | null, code: string | undefined): boolean =>
  code !== undefined && station?.code.toUpperCase() === code.toUpperCase()

export const useScannedStation = (code: string | undefined): Scanned => {
  const kept = useStation((seen) => seen.station)
  const asked = useQuery('station.get', code === undefined ? null : scannedStation(code))
  const { data } = asked
  const noted = useRef<Station>(undefined)
  useEffect(() => {
    if (data === undefined || noted.current?.code === data.code) return
    noted.current = data
    stationScanned(data)
  }, [data])
  // a station that is no longer there is not the one where somebody is
  const gone = asked.state === 'failed' && asked.code === 'notFound' && isOf(kept, code)
  useEffect(() => {
    if (gone) stationLeft()
  }, [gone])
  if (code === undefined) return { station: kept, unknown: false }
  // once noted, what is kept counts: the person may have said "not here"
  if (data !== undefined) return { station: noted.current === undefined ? data : kept, unknown: false }
  // without network, or when the code is known from before, writing need not wait for the answer
  const known = isOf(kept, code) && !gone ? kept : undefined
  if (asked.state === 'failed') return { station: known ?? null, unknown: asked.code === 'notFound' }
  return { station: known, unknown: false }
}
