// The sentences of the timeline, as a hook: they come with the pages that tell what has happened.

import { wordsIn } from './language'
import { en, zhCn } from './words/matter.told'

export type { Telling } from './words/matter.told'

export const useEventWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
