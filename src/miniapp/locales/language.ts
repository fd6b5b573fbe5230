// The languages the app speaks, and which one it speaks now. The app provides it, components read it.

import { createContext, useContext } from 'react'
import { unpartedIn } from './unparted'

export const languages = ['zh-cn', 'en'] as const
export type Language = (typeof languages)[number]

export const LanguageContext = createContext<Language>('zh-cn')

export const useLanguage = (): Language => useContext(LanguageContext)

/** A pair of catalogues as a hook: the words of a subpackage stay in the subpackage. */
export const wordsIn =
  <Words extends object>(catalogues: Readonly<Record<Language, Words>>) =>
  (): Words =>
    unpartedIn(catalogues[useLanguage()])
