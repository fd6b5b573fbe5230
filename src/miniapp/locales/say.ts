// The words of the form for saying what is wrong, as a hook.

import { wordsIn } from './language'
import { say as en } from './words/say.en'
import { say as zhCn } from './words/say.zh-cn'

export const useSayWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
