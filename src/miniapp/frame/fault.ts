// Leads to the first input that is not right yet, on weapp.

import Taro from '@tarojs/taro'

export const showFault = (): void => {
  // after the sentence is drawn
  setTimeout(() => {
    Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -96, duration: 150 }).catch(() => undefined)
  }, 60)
}
