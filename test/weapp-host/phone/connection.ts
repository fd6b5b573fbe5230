// Whether there is a network, and what kind: `wx.getNetworkType` and the events of a change.

import { answering, type Callbacks } from './answer'
import { listened } from './listener'

export const connectionCalls = (isOnline: () => boolean) => {
  const status = listened<{ isConnected: boolean; networkType: string }>()
  const weak = listened<{ weakNet: boolean; networkType: string }>()
  const networkType = () => (isOnline() ? 'wifi' : 'none')
  return {
    calls: {
      getNetworkType: (options: Callbacks<{ networkType: string }> = {}) =>
        answering('getNetworkType', options, () => ({ networkType: networkType() })),
      onNetworkStatusChange: status.on,
      offNetworkStatusChange: status.off,
      onNetworkWeakChange: weak.on,
      offNetworkWeakChange: weak.off,
    },
    networkChanged: () => status.tell({ isConnected: isOnline(), networkType: networkType() }),
  }
}
