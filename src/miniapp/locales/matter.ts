// The words about matters and what their steps need, as hooks: they come with the pages that show matters.

import { wordsIn } from './language'
import { matter as matterEn } from './words/matter.en'
import { matter as matterZhCn } from './words/matter.zh-cn'
import { requirement as requirementEn } from './words/step.en'
import { requirement as requirementZhCn } from './words/step.zh-cn'

export const useMatterWords = wordsIn<typeof matterZhCn>({ 'zh-cn': matterZhCn, en: matterEn })
export const useRequirementWords = wordsIn<typeof requirementZhCn>({ 'zh-cn': requirementZhCn, en: requirementEn })
