// The words that every page of a desk has, as a hook.

import { wordsIn } from './language'
import { desk as deskEn } from './words/desk.en'
import { desk as deskZhCn } from './words/desk.zh-cn'

export const useDeskWords = wordsIn<typeof deskZhCn>({ 'zh-cn': deskZhCn, en: deskEn })
