// The words of good work, as a hook: they come with its page.

import { wordsIn } from './language'
import { showcase as en } from './words/showcase.en'
import { showcase as zhCn } from './words/showcase.zh-cn'

export const useShowcaseWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
