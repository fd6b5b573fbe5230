// The words of a meeting under way, as a hook: they come with its pages.

import { wordsIn } from './language'
import { meeting as en } from './words/meeting.en'
import { meeting as zhCn } from './words/meeting.zh-cn'

export const useMeetingWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
