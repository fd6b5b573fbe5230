// What each step needs, in both languages: it comes with the pages that show a step.

import type { RequirementId } from '@domain/matter/requirement'
import type { Language } from './language'
import { requirement as en } from './words/step.en'
import { requirement as zhCn } from './words/step.zh-cn'

export const requirementWords: Record<Language, Record<RequirementId, string>> = { 'zh-cn': zhCn, en }
