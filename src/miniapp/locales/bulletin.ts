// The words that the page of a bulletin has of its own.

import { wordsIn } from './language'
import { bulletinView as en } from './words/bulletin-view.en'
import { bulletinView as zhCn } from './words/bulletin-view.zh-cn'

export const useBulletinWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
