// Asks for the agreement to WeChat's privacy guide before a private thing is touched, on weapp: so that a refusal of the
// guide is known as such, and nothing half-begun is left behind.

import Taro from '@tarojs/taro'

/** Rejects when it is declined. Older WeChat asks when the thing itself is touched. */
export const privacyAgreed = (): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!Taro.canIUse('requirePrivacyAuthorize')) {
      resolve()
      return
    }
    Taro.requirePrivacyAuthorize({ success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) })
  })
