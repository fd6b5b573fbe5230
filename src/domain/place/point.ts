// Points on the earth, in degrees: the two ways in which China's maps write them down, which must not be mixed, and how far
// apart two of them are.

declare const datum: unique symbol

/** The mark is there for the compiler only: a point of one kind is never taken for one of the other. */
interface Point<Datum extends string> {
  readonly lng: number
  readonly lat: number
  readonly [datum]?: Datum
}

/** As maps of China have it, moved by some hundred metres: what is kept and told everywhere in this app. */
export type Gcj02 = Point<'gcj02'>
/** As satellites have it: what browsers answer, and what some maps are drawn in (CGCS2000 is the same to a metre). */
export type Wgs84 = Point<'wgs84'>

export const datums = ['gcj02', 'wgs84'] as const
export type Datum = (typeof datums)[number]

/** Somewhere that has a point, or only words. */
interface Placed {
  readonly lng?: number | null | undefined
  readonly lat?: number | null | undefined
}

export const pointOf = ({ lng, lat }: Placed): Gcj02 | null =>
  typeof lng === 'number' && typeof lat === 'number' ? { lng, lat } : null

const earthRadius = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres along the surface (haversine). */
export const distance = (from: Gcj02, to: Gcj02): number => {
  const [up, across] = [radians(to.lat - from.lat) / 2, radians(to.lng - from.lng) / 2]
  const half = Math.sin(up) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(across) ** 2
  return 2 * earthRadius * Math.asin(Math.sqrt(half))
}

/** To about a hundred metres: enough to sort what is near by, too little to tell a door. */
export const rounded = ({ lng, lat }: Gcj02): Gcj02 => ({
  lng: Math.round(lng * 1000) / 1000,
  lat: Math.round(lat * 1000) / 1000,
})

/** As people say it: below a kilometre to fifty metres, above it to a hundred. */
export const toldDistance = (metres: number): { readonly metres: number } | { readonly kilometres: number } =>
  metres < 975 ? { metres: Math.max(50, Math.round(metres / 50) * 50) } : { kilometres: Math.round(metres / 100) / 10 }
