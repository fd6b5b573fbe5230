// The words about matters, as a hook: they come with the pages that show matters.

import { wordsIn } from './language'
import { matter as en } from './words/matter.en'
import { matter as zhCn } from './words/matter.zh-cn'

export const useMatterWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
