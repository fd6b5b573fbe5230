// The words of the forms of the eight steps, as a hook: they come with the pages that act on matters.

import { wordsIn } from './language'
import { en, zhCn } from './words/matter.work'

export const useActWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
