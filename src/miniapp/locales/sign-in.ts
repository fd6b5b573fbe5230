// The words of signing in, as a hook.

import { wordsIn } from './language'
import { signIn as en } from './words/sign-in.en'
import { signIn as zhCn } from './words/sign-in.zh-cn'

export const useSignInWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
