// The words about motions, minutes and what comes of them, as a hook.

import { wordsIn } from './language'
import { decision as en } from './words/decision.en'
import { decision as zhCn } from './words/decision.zh-cn'

export const useDecisionWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
