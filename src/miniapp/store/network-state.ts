// How good the network is, as far as anything here is decided by it.

export type NetworkState = 'good' | 'weak' | 'offline'
