// Listens to the network, on h5.

import type { NetworkState } from './network-watch'

interface Connection extends EventTarget {
  readonly effectiveType?: string
}

const connection = (): Connection | undefined =>
  'connection' in navigator && navigator.connection instanceof EventTarget ? navigator.connection : undefined

const state = (): NetworkState => {
  if (!navigator.onLine) return 'offline'
  return /2g/.test(connection()?.effectiveType ?? '') ? 'weak' : 'good'
}

export const watchNetwork = (onChange: (state: NetworkState) => void): void => {
  const look = () => onChange(state())
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  connection()?.addEventListener('change', look)
  look()
}
