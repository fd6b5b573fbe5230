// What follows a change a little later: once the typing has stopped, once it is drawn.

import { useEffect, useRef, useState } from 'react'

/** A text as it was when the person last stopped typing; `pause` in milliseconds without a key. */
export const useSettled = (text: string, pause: number): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text, pause])
  return settled
}

/** Something to be done once what has just been changed is on the screen. Called beside the setting of a state: `run` follows when that state has been drawn. */
export const useAfterDrawing = (run: () => void): (() => void) => {
  const [turn, setTurn] = useState(0)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (turn > 0) latest.current()
  }, [turn])
  return () => setTurn((before) => before + 1)
}
