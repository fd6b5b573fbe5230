// What the pages at which people arrive ask first. The screens ask with these inputs, the server has the browser ask for
// them together with the page, and the app takes the answers before it paints.

import type { Input, NameOf } from '../contract'
import type { Gcj02 } from '../place/point'

/**
 * The few matters on the first page: those under way, the nearest to a point; without one those of the group whose station
 * was scanned, or of the district.
 */
export const nearbyMatters = (from: Gcj02 | null = null, groupId?: string): Input<'matter.list'> => ({
  status: 'open',
  limit: 5,
  ...(from !== null ? { lng: from.lng, lat: from.lat } : groupId === undefined ? {} : { groupId }),
})

export const organiser: Input<'district.get'> = {}

export const scannedStation = (code: string): Input<'station.get'> => ({ code })

export const oneMatter = (id: string): Input<'matter.get'> => ({ id })

/** What the map is drawn of. */
export const drawnOf: Input<'map.get'> = {}

/** The pins and the stations of one group, or of the district. */
export const ofGroup = (groupId: string | null | undefined): Input<'map.pins'> & Input<'station.list'> =>
  groupId ? { groupId } : {}

const isCode = /^[0-9A-Za-z]{4,12}$/
const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an address says besides the page. */
type Given = Readonly<Record<'id' | 'code' | 'groupId', string | null>>

export const givenIn = (params: { readonly get: (name: string) => string | null }): Given => ({
  id: params.get('id'),
  code: params.get('code'),
  groupId: params.get('groupId'),
})

type QueryName = NameOf<'query'>
type Question = { readonly [Name in QueryName]: { readonly name: Name; readonly input: Input<Name> } }[QueryName]

const aboutDistrict: Question = { name: 'district.get', input: organiser }

const first: Readonly<Record<string, (given: Given) => readonly Question[]>> = {
  'pages/home/index': () => [{ name: 'matter.list', input: nearbyMatters() }, aboutDistrict],
  'pages/say/index': ({ code }) => [
    ...(code !== null && isCode.test(code) ? [{ name: 'station.get', input: scannedStation(code) } as const] : []),
    aboutDistrict,
  ],
  'pages/matter/index': ({ id }) =>
    id !== null && isId.test(id) ? [{ name: 'matter.get', input: oneMatter(id) } as const] : [],
  'map/pages/map/index': ({ groupId }) => {
    const of = ofGroup(groupId !== null && isId.test(groupId) ? groupId : null)
    return [
      { name: 'map.get', input: drawnOf },
      { name: 'map.pins', input: of },
      { name: 'station.list', input: of },
    ]
  },
}

/** The page of the app behind a path that is not a short one. */
export const pageAt = (path: string): string => (path === '/' ? 'pages/home/index' : path.slice(1))

/** What the page asks as soon as it runs; nothing for a page that is not listed. */
export const firstQuestions = (page: string, given: Given): readonly Question[] => first[page]?.(given) ?? []
