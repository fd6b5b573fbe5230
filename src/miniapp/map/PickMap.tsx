// A map under a mark, on weapp: WeChat's own map for choosing a place stands in for it.

import type { PickMapProps } from './map-props'

export const PickMap = (_props: PickMapProps) => null
