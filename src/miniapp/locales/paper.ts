// The words of the processes that are kept as papers, by kind: each brings its own, in both languages.

import type { PaperId } from '@domain/process/papers'
import { createContext, useContext } from 'react'
import { type Language, useLanguage, wordsIn } from './language'
import { paper as en } from './words/paper.en'
import { paper as zhCn } from './words/paper.zh-cn'

/** What an event or a notice mentions; a field may be missing. */
export interface Mentioned {
  readonly text: (field: string) => string
  readonly date: (field: string) => string
  readonly is: (field: string, value: string | boolean) => boolean
}

export interface PaperWords<
  Step extends string = string,
  Action extends string = string,
  Label extends string = string,
  Event extends string = string,
> {
  /** what these papers are called, over their list */
  readonly title: string
  readonly none: string
  /** the button that begins one */
  readonly begin: string
  readonly step: Readonly<Record<Step, string>>
  /** buttons, and the titles of their forms */
  readonly action: Readonly<Record<Action, string>>
  /** what doing it means; `begin` is of beginning one */
  readonly means: Readonly<Record<Action, string>> & { readonly begin: string }
  /** of fields, and of the facts that are called the same */
  readonly label: Readonly<Record<Label, string>>
  readonly hint?: Readonly<Partial<Record<Label, string>>>
  readonly option: Readonly<Partial<Record<Label, Readonly<Record<string, string>>>>>
  /** what has happened, for everybody */
  readonly event: Readonly<Record<Event, (told: Mentioned) => string>>
}

/** A kind's words in both languages. */
export type PaperCatalogue = Readonly<Record<Language, PaperWords>>

const catalogues: Readonly<Record<PaperId, PaperCatalogue>> = {}

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
