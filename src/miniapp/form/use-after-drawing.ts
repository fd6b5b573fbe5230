// Something to be done once what has just been changed is on the screen.

import { useEffect, useRef, useState } from 'react'

/** Called beside the setting of a state: `run` follows when that state has been drawn. */
export const useAfterDrawing = (run: () => void): (() => void) => {
  const [turn, setTurn] = useState(0)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (turn > 0) latest.current()
  }, [turn])
  return () => setTurn((before) => before + 1)
}
