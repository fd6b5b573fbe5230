// Where a form has to be mended, on weapp: the page scrolls to the first such field.

import Taro from '@tarojs/taro'

/** Called when fields have just been found wrong; they are marked at the next drawing. */
export const lookAtWrong = (formId: string): void =>
  Taro.nextTick(() => void Taro.pageScrollTo({ selector: `#${formId} .field-wrong`, offsetTop: -80 }))
