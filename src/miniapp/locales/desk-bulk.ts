// The words of what is done to several at once, as a hook: they come with the desk's subpackage.

import { wordsIn } from './language'
import { deskBulk as en } from './words/desk-bulk.en'
import { deskBulk as zhCn } from './words/desk-bulk.zh-cn'

export const useBulkWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
