// The words of what waits in the outbox, as a hook: they come with the pages that show it.

import { wordsIn } from './language'
import { waiting as en } from './words/waiting.en'
import { waiting as zhCn } from './words/waiting.zh-cn'

export const useWaitingWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
