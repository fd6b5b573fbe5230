// The words of what can be done to a matter, as a hook: of no use on the pages that everybody opens first.

import { wordsIn } from './language'
import { en, zhCn } from './words/matter.action'

export const useActionWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
