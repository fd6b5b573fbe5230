// Going from page to page. Paths are written as in app.config, without a leading slash.

import Taro from '@tarojs/taro'
import { homePath, signInPath } from './tabs'

const addressOf = (path: string, params: Readonly<Record<string, string | undefined>>): string => {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `/${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`
}

export const go = (path: string, params: Readonly<Record<string, string | undefined>> = {}): void => {
  void Taro.navigateTo({ url: addressOf(path, params) })
}

/** In place of the present page: going back does not lead to it again. */
export const goInstead = (path: string, params: Readonly<Record<string, string | undefined>> = {}): void => {
  void Taro.redirectTo({ url: addressOf(path, params) })
}

/** To another place of the app, as if it had just been opened there. */
export const goTab = (path: string): void => {
  void Taro.reLaunch({ url: `/${path}` })
}

/** The first page of the stack: there is nothing to go back to. */
export const isRoot = (): boolean => Taro.getCurrentPages().length <= 1

export const goBack = (): void => {
  if (isRoot()) goTab(homePath)
  else void Taro.navigateBack()
}

export const goSignIn = (): void => go(signInPath)
