// Keys and address of a page of the desk, on h5. Single keys belong to the page while nobody writes in an input and no dialog is open.

import { useEffect, useRef } from 'react'

const inputs = 'input, select, textarea, [contenteditable]'

export const useKeys = (onKey: (key: string) => boolean): void => {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const other = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented
      if (other || document.activeElement?.matches(inputs) || document.querySelector('dialog[open]') !== null) return
      if (latest.current(event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Puts the cursor into the search of the page. */
export const focusSearch = (): void => {
  const seen = [...document.querySelectorAll<HTMLInputElement>('.search-input, .search input')]
  seen.find((input) => input.offsetParent !== null)?.focus()
}

/** Begins with what is open: writes into the form that stands there, or presses its first button; false without either. */
export const pressFirst = (id: string): boolean => {
  const opened = document.getElementById(id)
  const field = opened?.querySelector<HTMLElement>('.answer-fields :is(input, textarea, select)')
  field?.focus()
  if (field !== null && field !== undefined) return true
  const button = opened?.querySelector<HTMLButtonElement>('.button-primary')
  button?.click()
  return button !== null && button !== undefined
}

/** The address says which view is shown, so that it can be passed on. */
export const addressShows = (params: Readonly<Record<string, string>>): void => {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString()
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${query === '' ? '' : `?${query}`}`)
}

/** To pass on. */
export const presentAddress = (): string => window.location.href
