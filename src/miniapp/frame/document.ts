// The document around the pages: on weapp there is none.

import type { Language } from '../locales/language'

export const useDocumentLanguage = (_language: Language): void => undefined
