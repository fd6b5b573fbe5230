// The words of covering parts of a picture, as a hook: they come with the page that does it.

import { wordsIn } from './language'
import { cover as en } from './words/cover.en'
import { cover as zhCn } from './words/cover.zh-cn'

export const useCoverWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
