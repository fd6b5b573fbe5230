// Keys that move through a list, on h5: j and the arrow down, k and the arrow up, Escape. Enter presses the row itself.

import { useEffect, useRef } from 'react'
import type { ListKeys } from './list-keys'
import { movedTo } from './move'

/** Where there is a mouse, there is a keyboard: a tablet that is only touched is told of none. */
export const hasKeys = (): boolean => window.matchMedia('(hover: hover) and (pointer: fine)').matches

export const rowId = (listId: string, id: string): string => `${listId}-${id}`

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

const inputs = 'input, select, textarea, [contenteditable]'

/** Letters and arrows belong to the person who writes or chooses in an input. */
const listens = (list: HTMLElement | null): boolean => {
  const { activeElement } = document
  return activeElement === null || !activeElement.matches(inputs) || (list?.contains(activeElement) ?? false)
}

const focusRow = (listId: string, id: string): void =>
  document.getElementById(rowId(listId, id))?.querySelector('button')?.focus()

export const useListKeys = (keys: ListKeys): void => {
  const latest = useRef(keys)
  latest.current = keys
  const last = useRef(0)
  const at = keys.ids.indexOf(keys.present)
  if (at >= 0) last.current = at

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { listId, ids, present, onMove, onLeave } = latest.current
      const other = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented
      if (other || document.querySelector('dialog[open]') !== null) return
      if (event.key === 'Escape') {
        onLeave()
        focusRow(listId, present)
        return
      }
      const by = steps[event.key]
      if (by === undefined || !listens(document.getElementById(listId))) return
      const next = movedTo(ids, present, by, last.current)
      if (next === undefined) return
      event.preventDefault()
      onMove(next)
      focusRow(listId, next)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Brings what was opened to the eye and to the screen reader. */
export const lookAt = (id: string): void => {
  const element = document.getElementById(id)
  if (element === null) return
  element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'start' })
}
