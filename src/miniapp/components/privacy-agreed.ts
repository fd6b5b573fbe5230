// Asks for the agreement to WeChat's privacy guide before a private thing is touched, on weapp: so that a refusal of the
// guide is known as such, and nothing half-begun is left behind.

import Taro from '@tarojs/taro'

/** Rejects when it is declined. Older WeChat asks when the thing itself is touched. */
export const privacyAgreed = async (): Promise<void> => {
  if (!Taro.canIUse('requirePrivacyAuthorize')) return
  await new Promise<void>((resolve, reject) => {
    // promised by Taro or not: the callbacks are the same in both, and a promise is heard
    const asked: unknown = Taro.requirePrivacyAuthorize({
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
    if (asked instanceof Promise) asked.catch(() => undefined)
  })
}
