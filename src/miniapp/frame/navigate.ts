// Going from page to page. Paths are written as in app.config, without a leading slash. A page that cannot be shown says
// so: no tap goes by in silence.

import Taro from '@tarojs/taro'
import { presentRoute } from '../components/present-route'
import { isSinglePage } from '../components/single-page'
import { presentWords } from '../locales/present'
import { useSession } from '../store/session'
import { toasted } from '../store/toast'
import { addressOf, type Params } from './address'
import { openedFromHere, openerOfPresent } from './opener'
import { parentPage } from './parent-page'
import { pageReplaced, pageShown, placeShown } from './stack'
import { homePath, signInPath } from './tabs'

const gone = (going: Promise<unknown>): void => {
  const { notOpened, singlePage } = presentWords().common
  going.catch(() => toasted(isSinglePage() ? singlePage : notOpened))
}

export const go = (path: string, params: Params = {}): void => {
  const address = addressOf(path, params)
  openedFromHere(address)
  gone(pageShown(address))
}

/** In place of the present page: going back does not lead to it again. */
export const goInstead = (path: string, params: Params = {}): void => gone(pageReplaced(addressOf(path, params)))

/** To another place of the app, where it was left; to the top of the present one. */
export const goTab = (path: string): void => {
  if (presentRoute() === path) gone(Taro.pageScrollTo({ scrollTop: 0, duration: 150 }))
  else gone(placeShown(path))
}

const isLowest = (): boolean => Taro.getCurrentPages().length <= 1

/** Nothing lies below a page that was loaded again: it leads to where it was opened, or else to where it belongs. */
const wayBack = (): string | undefined => {
  const { params = {} } = Taro.getCurrentInstance().router ?? {}
  return openerOfPresent() ?? parentPage(presentRoute(), params, useSession.getState().me)
}

/** There is nothing to go back to but the first page. */
export const isRoot = (): boolean => isLowest() && wayBack() === undefined

/** Opened directly, or from the first page: nothing waits to be gone back to. */
export const isFromStart = (): boolean => {
  const pages = Taro.getCurrentPages()
  const before = pages[pages.length - 2]
  return before === undefined || (before.route ?? '').replace(/^\//, '') === homePath
}

export const goBack = (): void => {
  if (!isLowest()) {
    gone(Taro.navigateBack())
    return
  }
  const back = wayBack()
  if (back === undefined) goTab(homePath)
  else gone(pageReplaced(back))
}

export const goSignIn = (): void => go(signInPath)
