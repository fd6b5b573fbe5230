// Asks for a list again when what is told over the socket says that it is no longer the same.

import { useEffect, useRef } from 'react'

export const useWhenChanged = (what: string, reload: () => void): void => {
  const last = useRef(what)
  useEffect(() => {
    if (last.current === what) return
    last.current = what
    reload()
  }, [what, reload])
}
