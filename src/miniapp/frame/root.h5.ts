// What lies outside the pages, on h5: the document itself wears the look, so that no other colour shines through.

import type { Look } from '../components/look'

export const applyLook = ({ className, style, dark }: Look): void => {
  const root = document.documentElement
  root.className = className
  for (const [name, value] of Object.entries(style)) root.style.setProperty(name, value)
  root.style.colorScheme = dark ? 'dark' : 'light'
}
