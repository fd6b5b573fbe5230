// Where a form has to be mended, on weapp: the page scrolls to the first such field.

import Taro from '@tarojs/taro'

export const lookAtWrong = (formId: string): void => {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: `#${formId} .field-error`, offsetTop: -120 }).catch(() => undefined)
  })
}
