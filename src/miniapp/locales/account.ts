// The words of messages and of signing in, as a hook.

import { wordsIn } from './language'
import { account as en } from './words/account.en'
import { account as zhCn } from './words/account.zh-cn'

export type { NoticeWords } from './words/account.zh-cn'

export const useAccountWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
