// The words of messages, as a hook: they come with the subpackage of the account.

import { wordsIn } from './language'
import { account as en } from './words/account.en'
import { account as zhCn } from './words/account.zh-cn'

export type { NoticeWords } from './words/notice'

export const useAccountWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
