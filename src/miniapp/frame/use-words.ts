// The catalogue in use. English is fetched when it is chosen; until it is there, Chinese stands.

import { useEffect, useState } from 'react'
import type { Words } from '../locales'
import type { Language } from '../locales/language'
import { wordsChanged } from '../locales/present'
import { zhCn } from '../locales/zh-cn'
import { useSetting } from '../store/setting'

export const useWordsNow = (): { readonly language: Language; readonly words: Words } => {
  const chosen = useSetting((setting) => setting.language)
  const [english, setEnglish] = useState<Words>()
  useEffect(() => {
    if (chosen !== 'en') return
    import('../locales/en').then(
      ({ en }) => setEnglish(en),
      () => undefined,
    )
  }, [chosen])
  const words = chosen === 'en' && english ? english : zhCn
  useEffect(() => wordsChanged(words), [words])
  return { language: words === zhCn ? 'zh-cn' : 'en', words }
}
