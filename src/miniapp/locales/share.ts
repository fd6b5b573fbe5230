// The words of passing a matter on, as a hook.

import { wordsIn } from './language'
import { share as en } from './words/share.en'
import { share as zhCn } from './words/share.zh-cn'

export const useShareWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
