// Turns the pages of the big screen, slowly, so that everything is seen from every seat.

import { useEffect, useState } from 'react'

/** Milliseconds; long enough to read four sentences aloud. */
const pace = 14_000

export const useTurn = (pages: number): number => {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (pages < 2) return
    const timer = setInterval(() => setTurn((before) => before + 1), pace)
    return () => clearInterval(timer)
  }, [pages])
  return pages === 0 ? 0 : turn % pages
}

export const pagesOf = <Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, page) => rows.slice(page * size, (page + 1) * size))
