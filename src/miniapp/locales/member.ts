// The words of the pages of members and units, as a hook.

import { wordsIn } from './language'
import { member as en } from './words/member.en'
import { member as zhCn } from './words/member.zh-cn'

export const useMemberWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
