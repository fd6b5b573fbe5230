// The words of replies that are kept ready, as a hook: they come with the desk's subpackage.

import { wordsIn } from './language'
import { deskReply as en } from './words/desk-reply.en'
import { deskReply as zhCn } from './words/desk-reply.zh-cn'

export const useReplyWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
