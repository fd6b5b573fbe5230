// The words of meetings, of who sits at the table and of what comes of it, as hooks: they come with the meeting's
// subpackage.

import { wordsIn } from './language'
import { accountOf as accountOfEn } from './words/account-of.en'
import { accountOf as accountOfZhCn } from './words/account-of.zh-cn'
import { decision as decisionEn } from './words/decision.en'
import { decision as decisionZhCn } from './words/decision.zh-cn'
import { meeting as meetingEn } from './words/meeting.en'
import { meeting as meetingZhCn } from './words/meeting.zh-cn'
import { opinion as opinionEn } from './words/opinion.en'
import { opinion as opinionZhCn } from './words/opinion.zh-cn'
import { party as partyEn } from './words/party.en'
import { party as partyZhCn } from './words/party.zh-cn'

export const useAccountOfWords = wordsIn<typeof accountOfZhCn>({ 'zh-cn': accountOfZhCn, en: accountOfEn })
export const useDecisionWords = wordsIn<typeof decisionZhCn>({ 'zh-cn': decisionZhCn, en: decisionEn })
export const useMeetingWords = wordsIn<typeof meetingZhCn>({ 'zh-cn': meetingZhCn, en: meetingEn })
export const useOpinionWords = wordsIn<typeof opinionZhCn>({ 'zh-cn': opinionZhCn, en: opinionEn })
export const usePartyWords = wordsIn<typeof partyZhCn>({ 'zh-cn': partyZhCn, en: partyEn })
