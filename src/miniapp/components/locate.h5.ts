// The point where somebody stands, on h5: the browser asks, the answer (WGS-84) is turned into GCJ-02.

interface Located {
  /** what the map calls it; empty when it says nothing */
  readonly text: string
  readonly lng: number
  readonly lat: number
}

const ask = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) => {
    if (navigator.geolocation === undefined) reject(new Error('no geolocation'))
    else navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: 15_000 })
  })

/** Rejects when the person refuses or the position is not found. */
export const locate = async (): Promise<Located> => {
  const { coords } = await ask()
  const { toGcj02 } = await import('@domain/place/datum')
  return { text: '', ...toGcj02({ lng: coords.longitude, lat: coords.latitude }) }
}
