// The words of what can be done to a matter, as a hook: of no use on the pages that everybody opens first.

import { wordsIn } from './language'
import { action as en } from './words/action.en'
import { action as zhCn } from './words/action.zh-cn'

export const useActionWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
