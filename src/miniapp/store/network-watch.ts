// Listens to the network, on weapp.

import Taro from '@tarojs/taro'

export type NetworkState = 'good' | 'weak' | 'offline'

const stateOf = (type: string, weak: boolean): NetworkState =>
  type === 'none' ? 'offline' : weak || type === '2g' ? 'weak' : 'good'

export const watchNetwork = (onChange: (state: NetworkState) => void): void => {
  Taro.getNetworkType().then(
    ({ networkType }) => onChange(stateOf(networkType, false)),
    // what the listeners below tell stands
    () => undefined,
  )
  Taro.onNetworkStatusChange(({ isConnected, networkType }) =>
    onChange(isConnected ? stateOf(networkType, false) : 'offline'),
  )
  // Older WeChat does not know of weak networks.
  if (Taro.canIUse('onNetworkWeakChange'))
    Taro.onNetworkWeakChange(({ weakNet, networkType }) => onChange(stateOf(networkType, weakNet)))
}
