// The words of the desk of a member and a unit, and of what is to be done today, as hooks.

import { wordsIn } from './language'
import { member as memberEn } from './words/member.en'
import { member as memberZhCn } from './words/member.zh-cn'
import { today as todayEn } from './words/today.en'
import { today as todayZhCn } from './words/today.zh-cn'

export const useMemberWords = wordsIn<typeof memberZhCn>({ 'zh-cn': memberZhCn, en: memberEn })
export const useTodayWords = wordsIn<typeof todayZhCn>({ 'zh-cn': todayZhCn, en: todayEn })
