// The station whose code was scanned last on this device: the first page and the form begin from it.

import type { Output } from '@domain/contract'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { deviceStorage } from './storage'

export type Station = Output<'station.get'>

export const useStation = create<{ readonly station: Station | null }>()(
  persist((): { readonly station: Station | null } => ({ station: null }), {
    name: 'station',
    version: 1,
    storage: createJSONStorage(() => deviceStorage),
  }),
)

export const stationScanned = (station: Station): void => {
  useStation.setState({ station })
}

/** The person says: not here. */
export const stationLeft = (): void => {
  useStation.setState({ station: null })
}
