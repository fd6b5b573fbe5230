// The words of the map, as a hook.

import { wordsIn } from './language'
import { map as en } from './words/map.en'
import { map as zhCn } from './words/map.zh-cn'

export const useMapWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
