// The words of the months of the figures, as a hook: they come with the desk's subpackage.

import { wordsIn } from './language'
import { deskTrend as en } from './words/desk-trend.en'
import { deskTrend as zhCn } from './words/desk-trend.zh-cn'

export const useTrendWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
