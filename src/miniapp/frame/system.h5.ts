// The browser around the pages, on h5: what it asks for in size of text and theme, and the document that has the look.

import type { Look } from '../components/look'

/** 1 is a browser's usual size. */
export const systemScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1

const darkness = () => window.matchMedia('(prefers-color-scheme: dark)')

export const systemIsDark = (): boolean => darkness().matches

/** Returns how to stop listening. */
export const onSystemTheme = (onChange: () => void): (() => void) => {
  const query = darkness()
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** The document has the look too, so that no other colour shines through. */
export const applyLook = ({ className, style, dark }: Look): void => {
  const root = document.documentElement
  root.className = className
  for (const [name, value] of Object.entries(style)) root.style.setProperty(name, value)
  root.style.colorScheme = dark ? 'dark' : 'light'
}
