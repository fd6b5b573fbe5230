// The words of the desk's list, as a hook: they come with the desk's subpackage.

import { wordsIn } from './language'
import { deskList as en } from './words/desk-list.en'
import { deskList as zhCn } from './words/desk-list.zh-cn'

export const useListWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
