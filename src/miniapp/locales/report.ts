// The words about reports, as a hook: they come with the pages that show reports.

import { wordsIn } from './language'
import { report as en } from './words/report.en'
import { report as zhCn } from './words/report.zh-cn'

export const useReportWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
