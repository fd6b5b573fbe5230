// The words of taking a report down for somebody else, as a hook: they come with the desk's subpackage.

import { wordsIn } from './language'
import { deskBehalf as en } from './words/desk-behalf.en'
import { deskBehalf as zhCn } from './words/desk-behalf.zh-cn'

export const useBehalfWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
