// The words about what people agree on, as a hook: they come with the pages that show it.

import { wordsIn } from './language'
import { opinion as en } from './words/opinion.en'
import { opinion as zhCn } from './words/opinion.zh-cn'

export const useOpinionWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
