// The words of what a matter renders account of, as a hook: they come with the meeting's subpackage.

import { wordsIn } from './language'
import { accountOf as en } from './words/account-of.en'
import { accountOf as zhCn } from './words/account-of.zh-cn'

export const useAccountOfWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
