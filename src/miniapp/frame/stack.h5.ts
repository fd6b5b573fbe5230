// The pages that are open, on h5: every page is an address of the browser, which has no end of them and its own way back.

import Taro from '@tarojs/taro'

export const placeShown = async (path: string): Promise<void> => {
  await Taro.reLaunch({ url: `/${path}` })
}

export const pageShown = async (url: string): Promise<void> => {
  await Taro.navigateTo({ url })
}

export const pageReplaced = async (url: string): Promise<void> => {
  await Taro.redirectTo({ url })
}
