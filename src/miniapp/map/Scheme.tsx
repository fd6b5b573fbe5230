// Where there are no tiles, on weapp: WeChat's own map needs none.

import type { MapProps } from './map-props'

export const Scheme = (_props: MapProps) => null
