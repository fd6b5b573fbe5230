// Reading a page to somebody, on h5: by the voice of the browser, sentence by sentence.

import { useEffect, useState } from 'react'
import { sentencesOf } from './spoken.h5'

const synthesis = (): SpeechSynthesis | undefined => ('speechSynthesis' in window ? window.speechSynthesis : undefined)

const has = (language: string): boolean =>
  synthesis()
    ?.getVoices()
    .some(({ lang }) => lang.replace('_', '-').toLowerCase().startsWith(language.slice(0, 2))) === true

/** Whether there is a voice of this language: browsers learn of theirs some time after they have started. */
export const useVoice = (language: string): boolean => {
  const [there, setThere] = useState(() => has(language))
  useEffect(() => {
    const look = () => setThere(has(language))
    look()
    const speaker = synthesis()
    speaker?.addEventListener?.('voiceschanged', look)
    return () => speaker?.removeEventListener?.('voiceschanged', look)
  }, [language])
  return there
}

/** Reads what is in the element of this id, and says when it is over. */
export const speak = (id: string, language: string, over: () => void): void => {
  const speaker = synthesis()
  const element = document.getElementById(id)
  const sentences = element === null ? [] : sentencesOf(element)
  speaker?.cancel()
  if (speaker === undefined || sentences.length === 0) {
    over()
    return
  }
  for (const [index, sentence] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.lang = language
    // slower than talk: who asks for it listens for the first time
    utterance.rate = 0.9
    if (index === sentences.length - 1) utterance.onend = over
    utterance.onerror = over
    speaker.speak(utterance)
  }
}

export const silence = (): void => synthesis()?.cancel()
