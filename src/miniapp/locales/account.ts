// The words about oneself, as a hook: they come with the pages about sign-in, messages and settings.

import { wordsIn } from './language'
import { account as en } from './words/account.en'
import { account as zhCn } from './words/account.zh-cn'

export type { NoticeWords } from './words/account.zh-cn'

export const useAccountWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
