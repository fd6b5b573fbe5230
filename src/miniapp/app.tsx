// The app's root: wakes the stores, and provides look, language and frame to the pages mounted inside it.

import { type PropsWithChildren, useEffect } from 'react'
import { prefetch } from './api/prefetch'
import { FrameContext } from './components/frame'
import { LookContext } from './components/look'
import { useDocumentLanguage } from './frame/document'
import { pagesFetched } from './frame/prefetch'
import { openShortAddress } from './frame/short-address'
import { useFrameNow } from './frame/use-frame'
import { useLookNow } from './frame/use-look'
import { useMe } from './frame/use-me'
import { useWordsNow } from './frame/use-words'
import { WordsContext } from './locales'
import { LanguageContext } from './locales/language'
import { networkWatched } from './store/network'
import { outboxWatched } from './store/outbox-watch'
import { enteringWatched } from './wechat/enter'
import { privacyWatched } from './wechat/privacy'
import './app.css'

// before the router reads the address
openShortAddress()
prefetch()

const start = () => {
  networkWatched()
  outboxWatched()
  enteringWatched()
  privacyWatched()
  pagesFetched()
}

export default function App({ children }: PropsWithChildren) {
  useEffect(start, [])
  const { language, words } = useWordsNow()
  useDocumentLanguage(language)
  const look = useLookNow()
  const frame = useFrameNow(words)
  useMe(words)
  return (
    <LanguageContext.Provider value={language}>
      <WordsContext.Provider value={words}>
        <LookContext.Provider value={look}>
          <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
        </LookContext.Provider>
      </WordsContext.Provider>
    </LanguageContext.Provider>
  )
}
