// Whether the window is as wide as a desk, on h5.

import { useSyncExternalStore } from 'react'

const desk = () => window.matchMedia('(min-width: 1024px)')

const subscribe = (onChange: () => void) => {
  const query = desk()
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => desk().matches)
