// The words of the day's work, as a hook: they come with the pages of staff.

import { wordsIn } from './language'
import { today as en } from './words/today.en'
import { today as zhCn } from './words/today.zh-cn'

export const useTodayWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
