// The words of what is deleted every night, as a hook.

import { wordsIn } from './language'
import { privacyRun as en } from './words/privacy-run.en'
import { privacyRun as zhCn } from './words/privacy-run.zh-cn'

export const usePrivacyRunWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
