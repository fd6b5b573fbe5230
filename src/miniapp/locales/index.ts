// The words of the main package. English arrives when it is chosen; until then Chinese stands in.

import { createContext, useContext } from 'react'
import { type Words, zhCn } from './zh-cn'

export type { Words }

export const WordsContext = createContext<Words>(zhCn)

export const useWords = (): Words => useContext(WordsContext)
