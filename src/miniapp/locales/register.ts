// The words of what a district keeps in order, as hooks: they come with the subpackage of the registers.

import { wordsIn } from './language'
import { audit as auditEn } from './words/desk-audit.en'
import { audit as auditZhCn } from './words/desk-audit.zh-cn'
import { register as registerEn } from './words/desk-register.en'
import { register as registerZhCn } from './words/desk-register.zh-cn'

export const useRegisterWords = wordsIn<typeof registerZhCn>({ 'zh-cn': registerZhCn, en: registerEn })
export const useAuditWords = wordsIn<typeof auditZhCn>({ 'zh-cn': auditZhCn, en: auditEn })
