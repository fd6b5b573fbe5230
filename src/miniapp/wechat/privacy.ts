// WeChat's question whether its privacy guide is agreed to, on weapp: asked by whatever first touches something private.

import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { presentWords } from '../locales/present'
import { noticeAgreed } from '../store/setting'
import { toasted } from '../store/toast'

type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0]

/** The id by which WeChat finds out that the button was really tapped. */
export const agreeButton = 'agree-privacy'

export const usePrivacyAsk = create<{ readonly resolve: Resolve | null }>()(() => ({ resolve: null }))

const answered = (answer: Taro.onNeedPrivacyAuthorization.ResolveOption): void => {
  const { resolve } = usePrivacyAsk.getState()
  usePrivacyAsk.setState({ resolve: null })
  resolve?.(answer)
}

/** After the tap on the button that WeChat watches. */
export const privacyAgreed = (): void => {
  noticeAgreed(true)
  answered({ event: 'agree', buttonId: agreeButton })
}

/** What asked for it fails, and says so; everything else goes on. */
export const privacyDeclined = (): void => answered({ event: 'disagree' })

/** Once, when the app starts. Older WeChat shows a question of its own. */
export const privacyWatched = (): void => {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    privacyDeclined()
    usePrivacyAsk.setState({ resolve })
    resolve({ event: 'exposureAuthorization' })
  })
}

export const openPrivacyGuide = (): void => {
  const opening: unknown = Taro.openPrivacyContract({
    fail: () => toasted(presentWords().common.guideNotOpened),
  })
  if (opening instanceof Promise) opening.catch(() => undefined)
}
