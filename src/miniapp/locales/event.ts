// The sentences of the timeline, as a hook: they come with the pages that tell what has happened.

import { wordsIn } from './language'
import * as en from './words/event.en'
import * as zhCn from './words/event.zh-cn'

export type { Telling } from './words/event.zh-cn'

export const useEventWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
