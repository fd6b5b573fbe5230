// map: a plain ground without tiles, with its markers where they lie on it, each to be tapped. It tells of every view that
// it comes to, as WeChat does, and a view is moved by two fingers or by the app.

import type { Region } from '../phone/place'
import type { Data, Kind } from './behaviour'

interface View {
  readonly longitude: number
  readonly latitude: number
  readonly scale: number
}

interface Marker {
  readonly id: number
  readonly longitude: number
  readonly latitude: number
  readonly iconPath: string
  /** what lies above what */
  readonly zIndex?: number
  readonly label?: { readonly content: string }
}

const isMarker = (value: unknown): value is Marker =>
  typeof value === 'object' && value !== null && 'id' in value && 'longitude' in value && 'latitude' in value

const viewIn = ({ longitude, latitude, scale }: Data): View => ({
  longitude: Number(longitude),
  latitude: Number(latitude),
  scale: Number(scale ?? 16),
})

/** Pixels of the world at this closeness, as all maps of the web are drawn. */
const worldOf = (scale: number): number => 256 * 2 ** scale

const across = (longitude: number): number => (longitude + 180) / 360

const down = (latitude: number): number => {
  const radians = (latitude * Math.PI) / 180
  return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2
}

const longitudeAt = (share: number): number => share * 360 - 180

const latitudeAt = (share: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI

const regionOf = ({ longitude, latitude, scale }: View, width: number, height: number): Region => {
  const [x, y] = [across(longitude), down(latitude)]
  const [right, below] = [width / 2 / worldOf(scale), height / 2 / worldOf(scale)]
  return {
    southwest: { longitude: longitudeAt(x - right), latitude: latitudeAt(y + below) },
    northeast: { longitude: longitudeAt(x + right), latitude: latitudeAt(y - below) },
  }
}

export const map: Kind = ({ host, fire }, { addressOf, lookedAt }) => {
  const ground = document.createElement('div')
  ground.className = 'host-map'
  host.append(ground)
  let view: View | undefined

  const drawn = (marker: Marker, { longitude, latitude, scale }: View): HTMLElement => {
    const element = document.createElement('button')
    element.className = 'host-marker'
    const icon = document.createElement('img')
    icon.alt = marker.iconPath.split('/').at(-1)?.replace('.png', '') ?? ''
    icon.addEventListener('error', () => console.error(`The map has no picture ${marker.iconPath}.`))
    const label = document.createElement('span')
    label.textContent = marker.label?.content ?? ''
    element.append(icon, label)
    const x = (across(marker.longitude) - across(longitude)) * worldOf(scale)
    const y = (down(marker.latitude) - down(latitude)) * worldOf(scale)
    element.style.zIndex = String(marker.zIndex ?? 0)
    element.style.transform = `translate(${x}px, ${y}px)`
    void addressOf(marker.iconPath).then((address) => {
      icon.src = address
    })
    element.addEventListener('click', () => fire('markertap', { markerId: marker.id }))
    return element
  }
  return {
    changed: (data) => {
      const wanted = viewIn(data)
      const markers = Array.isArray(data.markers) ? data.markers.filter(isMarker) : []
      ground.replaceChildren(...markers.map((marker) => drawn(marker, wanted)))
      const moved = JSON.stringify(wanted) !== JSON.stringify(view)
      view = wanted
      if (!moved) return
      fire('regionchange', { causedBy: 'update' }, 'begin')
      // once it is in the page and has a size
      requestAnimationFrame(() => {
        const { width, height } = host.getBoundingClientRect()
        lookedAt(regionOf(wanted, width, height), wanted.scale)
        fire('regionchange', { causedBy: 'update' }, 'end')
      })
    },
  }
}
