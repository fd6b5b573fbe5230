// Turns the pages of the big screen, slowly, so that everything is seen from every seat.

import { useEffect, useState } from 'react'

/** Milliseconds: a glance at what is new, and the time in which a slow reader takes in a character. */
const glance = 10_000
const perCharacter = 120

/** `lengths` are the characters on each page. */
export const useTurn = (lengths: readonly number[]): number => {
  const [turn, setTurn] = useState(0)
  const at = lengths.length === 0 ? 0 : turn % lengths.length
  const several = lengths.length > 1
  const pause = glance + (lengths[at] ?? 0) * perCharacter
  useEffect(() => {
    if (!several) return
    const timer = setTimeout(() => setTurn(turn + 1), pause)
    return () => clearTimeout(timer)
  }, [turn, several, pause])
  return at
}
