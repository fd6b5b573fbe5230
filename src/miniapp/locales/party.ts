// The words about who comes to the table, as a hook.

import { wordsIn } from './language'
import { party as en } from './words/party.en'
import { party as zhCn } from './words/party.zh-cn'

export const usePartyWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
