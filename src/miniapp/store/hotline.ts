// The telephone number to call when nothing else works: what the server said last, kept on the device, or else the number
// that the package was built with. Somebody without a network needs it most.

import { useEffect } from 'react'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { builtPhone } from '../api/base'
import { deviceStorage } from './storage'

const useKept = create<{ readonly phone: string }>()(
  persist((): { readonly phone: string } => ({ phone: '' }), {
    name: 'hotline',
    version: 1,
    storage: createJSONStorage(() => deviceStorage),
  }),
)

/** `told` is what the server says now, undefined while it has not answered. */
export const useHotline = (current: string | undefined): string | undefined => {
  const kept = useKept(({ phone }) => phone)
  useEffect(() => {
    if (current !== undefined && current !== kept) useKept.setState({ phone: current })
  }, [current, kept])
  return current ?? (kept || builtPhone || undefined)
}
