// The document around the pages, on h5: its styles, and the language in which it is read aloud, hyphenated and set.

import { useEffect } from 'react'
import type { Language } from '../locales/language'
import './document.css'

const tags: Readonly<Record<Language, string>> = { 'zh-cn': 'zh-CN', en: 'en' }

export const useDocumentLanguage = (language: Language): void =>
  useEffect(() => {
    document.documentElement.lang = tags[language]
  }, [language])
