// The words of the forms of the eight steps, as a hook: they come with the pages that act on matters.

import { wordsIn } from './language'
import { act as en } from './words/act.en'
import { act as zhCn } from './words/act.zh-cn'

export const useActWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
