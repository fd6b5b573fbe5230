// The words of what only WeChat has, as a hook.

import { wordsIn } from './language'
import { wechat as en } from './words/wechat.en'
import { wechat as zhCn } from './words/wechat.zh-cn'

export const useWechatWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
