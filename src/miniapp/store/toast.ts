// The message of the moment.

import { create } from 'zustand'

export const useToast = create<{ readonly text: string }>()(() => ({ text: '' }))

/** Long enough to be read twice. */
const shownFor = (text: string): number => 2500 + text.length * 120

let timer: ReturnType<typeof setTimeout> | undefined

export const toasted = (text: string): void => {
  clearTimeout(timer)
  useToast.setState({ text })
  timer = setTimeout(() => useToast.setState({ text: '' }), shownFor(text))
}
