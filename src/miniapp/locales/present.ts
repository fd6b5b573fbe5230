// The words in use now, for what is said outside of a page.

import { type Words, zhCn } from './zh-cn'

let present: Words = zhCn

export const wordsChanged = (words: Words): void => {
  present = words
}

export const presentWords = (): Words => present
