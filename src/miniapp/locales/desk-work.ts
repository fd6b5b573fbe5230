// The words of a desk's daily work, as hooks: they come with the desk's subpackage.

import { wordsIn } from './language'
import { answer as answerEn } from './words/desk-answer.en'
import { answer as answerZhCn } from './words/desk-answer.zh-cn'
import { begin as beginEn } from './words/desk-begin.en'
import { begin as beginZhCn } from './words/desk-begin.zh-cn'
import { deskBehalf as deskBehalfEn } from './words/desk-behalf.en'
import { deskBehalf as deskBehalfZhCn } from './words/desk-behalf.zh-cn'
import { deskBulk as deskBulkEn } from './words/desk-bulk.en'
import { deskBulk as deskBulkZhCn } from './words/desk-bulk.zh-cn'
import { check as checkEn } from './words/desk-check.en'
import { check as checkZhCn } from './words/desk-check.zh-cn'
import { deskList as deskListEn } from './words/desk-list.en'
import { deskList as deskListZhCn } from './words/desk-list.zh-cn'
import { deskReply as deskReplyEn } from './words/desk-reply.en'
import { deskReply as deskReplyZhCn } from './words/desk-reply.zh-cn'
import { deskTrend as deskTrendEn } from './words/desk-trend.en'
import { deskTrend as deskTrendZhCn } from './words/desk-trend.zh-cn'

export const useAnswerWords = wordsIn<typeof answerZhCn>({ 'zh-cn': answerZhCn, en: answerEn })
export const useCheckWords = wordsIn<typeof checkZhCn>({ 'zh-cn': checkZhCn, en: checkEn })
export const useBeginWords = wordsIn<typeof beginZhCn>({ 'zh-cn': beginZhCn, en: beginEn })
export const useBehalfWords = wordsIn<typeof deskBehalfZhCn>({ 'zh-cn': deskBehalfZhCn, en: deskBehalfEn })
export const useBulkWords = wordsIn<typeof deskBulkZhCn>({ 'zh-cn': deskBulkZhCn, en: deskBulkEn })
export const useListWords = wordsIn<typeof deskListZhCn>({ 'zh-cn': deskListZhCn, en: deskListEn })
export const useReplyWords = wordsIn<typeof deskReplyZhCn>({ 'zh-cn': deskReplyZhCn, en: deskReplyEn })
export const useTrendWords = wordsIn<typeof deskTrendZhCn>({ 'zh-cn': deskTrendZhCn, en: deskTrendEn })
