// How much of the time that the host gave is left, second by second.

import { useEffect, useState } from 'react'

/** `3:05`; `0:00` once it is over, undefined while nobody measures. */
export const useTimeLeft = (until: string | null): string | undefined => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === null) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [until])
  if (until === null) return undefined
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
