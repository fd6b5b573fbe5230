// The words of the table of what is kept, as a hook.

import { wordsIn } from './language'
import { privacy as en } from './words/privacy.en'
import { privacy as zhCn } from './words/privacy.zh-cn'

export const usePrivacyWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
