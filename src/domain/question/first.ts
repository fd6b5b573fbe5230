// What the pages at which people arrive ask first, for somebody without a session. The screens ask with these inputs,
// and the server has the browser ask for them together with the page.

import type { Input } from '../contract'
import { addressOf } from './address'

/** The few matters on the first page: those under way, of the group whose station was scanned or of the district. */
export const nearbyMatters = (groupId?: string): Input<'matter.list'> => ({
  status: 'open',
  limit: 5,
  ...(groupId === undefined ? {} : { groupId }),
})

export const organiser: Input<'district.get'> = {}

export const scannedStation = (code: string): Input<'station.get'> => ({ code })

export const oneMatter = (id: string): Input<'matter.get'> => ({ id })

const isCode = /^[0-9A-Za-z]{4,12}$/
const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an address says besides the page. */
type Given = Readonly<Record<'id' | 'code', string | null>>

const first: Readonly<Record<string, (given: Given) => readonly string[]>> = {
  'pages/home/index': () => [addressOf('matter.list', nearbyMatters()), addressOf('district.get', organiser)],
  'pages/say/index': ({ code }) => [
    ...(code !== null && isCode.test(code) ? [addressOf('station.get', scannedStation(code))] : []),
    addressOf('district.get', organiser),
  ],
  'pages/matter/index': ({ id }) => (id !== null && isId.test(id) ? [addressOf('matter.get', oneMatter(id))] : []),
}

/** Addresses that the page asks for as soon as it runs; none for a page that is not listed. */
export const firstQuestions = (page: string, given: Given): readonly string[] => first[page]?.(given) ?? []
