// The pages that are open, on weapp: ten at most. Three places of the app are kept by the platform itself; a page that is
// open is returned to instead of opened again.

import Taro from '@tarojs/taro'
import { homePath, matterListPath, minePath } from './tabs'

/** Those in the tab bar of app.config. */
const kept: ReadonlySet<string> = new Set([homePath, matterListPath, minePath])

const maxPages = 10

const routeIn = (address: string): string => (address.split('?')[0] ?? '').replace(/^\//, '')

const pairsIn = (address: string): string => (address.split('?')[1] ?? '').split('&').sort().join('&')

/** The address of an open page, as it was opened; what Taro adds to it is none of it. */
const addressOf = ({ route = '', options = {} }: Taro.Page): string => {
  const pairs = Object.entries(options).flatMap(([name, value]) =>
    name.startsWith('$') || value === undefined ? [] : [`${name}=${value}`],
  )
  return `${route}?${pairs.join('&')}`
}

const isAt = (page: Taro.Page, address: string): boolean =>
  routeIn(addressOf(page)) === routeIn(address) && pairsIn(addressOf(page)) === pairsIn(address)

/** How many pages lie above the one that is open at this address; undefined when none is. */
const above = (address: string): number | undefined => {
  const open = Taro.getCurrentPages()
  const at = open.map((page) => isAt(page, address)).lastIndexOf(true)
  return at < 0 ? undefined : open.length - 1 - at
}

const returnedTo = async (address: string): Promise<boolean> => {
  const delta = above(address)
  if (delta === undefined) return false
  if (delta > 0) await Taro.navigateBack({ delta })
  return true
}

export const placeShown = async (path: string): Promise<void> => {
  const url = `/${path}`
  if (!kept.has(routeIn(path))) return pageShown(url)
  // a platform without a tab bar of the app's own opens the place as if the app had just been opened there
  await Taro.switchTab({ url }).catch(() => Taro.reLaunch({ url }))
}

export const pageShown = async (url: string): Promise<void> => {
  if (kept.has(routeIn(url))) return placeShown(routeIn(url))
  if (await returnedTo(url)) return
  // an eleventh page takes the place of the tenth
  if (Taro.getCurrentPages().length >= maxPages) await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
}

export const pageReplaced = async (url: string): Promise<void> => {
  if (kept.has(routeIn(url))) return placeShown(routeIn(url))
  if (!(await returnedTo(url))) await Taro.redirectTo({ url })
}
