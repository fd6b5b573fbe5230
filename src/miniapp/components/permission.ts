// Where a permission that was refused is given back, on weapp. Only in a tap.

import Taro from '@tarojs/taro'

export type Permission = 'location' | 'camera' | 'microphone'

const scopes: Readonly<Record<Permission, string>> = {
  location: 'scope.userLocation',
  camera: 'scope.camera',
  microphone: 'scope.record',
}

export const canOpenPermission = (): boolean => true

/** WeChat's page of this app's permissions. True when it is given now. */
export const openPermission = (permission: Permission): Promise<boolean> =>
  Taro.openSetting({}).then(
    ({ authSetting }) => Reflect.get(authSetting, scopes[permission]) === true,
    () => false,
  )
