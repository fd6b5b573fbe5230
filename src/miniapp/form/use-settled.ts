// A text as it was when the person last stopped typing for a moment.

import { useEffect, useState } from 'react'

/** `pause` in milliseconds without a key. */
export const useSettled = (text: string, pause: number): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text, pause])
  return settled
}
