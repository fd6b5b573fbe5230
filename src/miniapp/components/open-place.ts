// A place on the map, on weapp: WeChat's own, from which every navigation can be begun.

import Taro from '@tarojs/taro'

export interface ExactPlace {
  readonly text: string
  /** GCJ-02 degrees */
  readonly lng: number
  readonly lat: number
}

/** False when the map does not open. */
export const openPlace = ({ text, lng, lat }: ExactPlace): Promise<boolean> =>
  Taro.openLocation({ latitude: lat, longitude: lng, name: text, scale: 16 }).then(
    () => true,
    () => false,
  )
