// Where a form has to be mended, on weapp: the page scrolls to the first such field, and its keyboard comes up.

import { document, type TaroElement } from '@tarojs/runtime'
import Taro from '@tarojs/taro'

/** What has a keyboard; a picker or a choice is only scrolled to. */
const typedInto: ReadonlySet<string> = new Set(['input', 'textarea'])

const inputIn = (field: TaroElement): TaroElement | undefined =>
  field.getElementsByTagName('*').find(({ nodeName }) => typedInto.has(nodeName))

export const lookAtWrong = (): void => {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -96, duration: 150 }).catch(() => undefined)
    const page = document.getElementById(Taro.getCurrentInstance().router?.$taroPath ?? '')
    const [field] = page?.getElementsByClassName('field-wrong') ?? []
    const input = field === undefined ? undefined : inputIn(field)
    // an input that was led to before has lost the keyboard since: it is told twice, as it only hears a change
    input?.setAttribute('focus', false)
    Taro.nextTick(() => input?.setAttribute('focus', true))
  })
}
