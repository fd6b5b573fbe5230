// The words about oneself, as a hook: they come with the subpackage of the account.

import { wordsIn } from './language'
import { own as en } from './words/own.en'
import { own as zhCn } from './words/own.zh-cn'

export const useOwnWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
