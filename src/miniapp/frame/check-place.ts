// Checking a point on a map, on weapp: a person who chose it did so on WeChat's map already.

import type { Frame } from '../components/frame'

export const checkPlace: Frame['onCheckPlace'] = undefined
