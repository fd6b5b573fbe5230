// The words of the processes that are kept as papers, by kind: each brings its own, in both languages.

import type { PaperId } from '@domain/process/papers'
import { createContext, useContext } from 'react'
import { useLanguage, wordsIn } from './language'
import type { PaperCatalogue, PaperWords } from './paper-words'
import { appraisal as appraisalEn } from './words/appraisal.en'
import { appraisal as appraisalZhCn } from './words/appraisal.zh-cn'
import { bulletin as bulletinEn } from './words/bulletin.en'
import { bulletin as bulletinZhCn } from './words/bulletin.zh-cn'
import { clue as clueEn } from './words/clue.en'
import { clue as clueZhCn } from './words/clue.zh-cn'
import { groupLook as groupLookEn } from './words/group-look.en'
import { groupLook as groupLookZhCn } from './words/group-look.zh-cn'
import { paper as en } from './words/paper.en'
import { paper as zhCn } from './words/paper.zh-cn'
import { proposal as proposalEn } from './words/proposal.en'
import { proposal as proposalZhCn } from './words/proposal.zh-cn'

const catalogues: Readonly<Record<PaperId, PaperCatalogue>> = {
  proposal: { 'zh-cn': proposalZhCn, en: proposalEn },
  bulletin: { 'zh-cn': bulletinZhCn, en: bulletinEn },
  groupLook: { 'zh-cn': groupLookZhCn, en: groupLookEn },
  clue: { 'zh-cn': clueZhCn, en: clueEn },
  appraisal: { 'zh-cn': appraisalZhCn, en: appraisalEn },
}

/** A test hands over the words of its own kind. */
export const PaperWordsContext = createContext<Readonly<Record<string, PaperCatalogue>>>(catalogues)

/** undefined for a kind that is no paper. */
export const usePaperWordsOf = (): ((kind: string) => PaperWords | undefined) => {
  const language = useLanguage()
  const all = useContext(PaperWordsContext)
  const { event } = usePaperWords()
  return (kind) => {
    const words = all[kind]?.[language]
    return words && { ...words, event: { ...event, ...words.event } }
  }
}

/** The words that pages of all kinds share. */
export const usePaperWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
