// Whether there is a network, as far as the device knows.

import { create } from 'zustand'
import { type NetworkState, watchNetwork } from './network-watch'

export const useNetwork = create<{ readonly state: NetworkState }>()(() => ({ state: 'good' }))

export const networkChanged = (state: NetworkState): void => useNetwork.setState({ state })

export const networkWatched = (): void => watchNetwork(networkChanged)
