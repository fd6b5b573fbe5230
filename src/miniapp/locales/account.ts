// The words of messages, about oneself, of passing a matter on and of signing in, as hooks: they come with the account's
// subpackage.

import { wordsIn } from './language'
import { account as accountEn } from './words/account.en'
import { account as accountZhCn } from './words/account.zh-cn'
import { own as ownEn } from './words/own.en'
import { own as ownZhCn } from './words/own.zh-cn'
import { share as shareEn } from './words/share.en'
import { share as shareZhCn } from './words/share.zh-cn'
import { signIn as signInEn } from './words/sign-in.en'
import { signIn as signInZhCn } from './words/sign-in.zh-cn'

export type { NoticeWords } from './words/notice'

export const useAccountWords = wordsIn<typeof accountZhCn>({ 'zh-cn': accountZhCn, en: accountEn })
export const useOwnWords = wordsIn<typeof ownZhCn>({ 'zh-cn': ownZhCn, en: ownEn })
export const useShareWords = wordsIn<typeof shareZhCn>({ 'zh-cn': shareZhCn, en: shareEn })
export const useSignInWords = wordsIn<typeof signInZhCn>({ 'zh-cn': signInZhCn, en: signInEn })
