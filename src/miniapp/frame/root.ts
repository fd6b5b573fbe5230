// What lies outside the pages, on weapp: nothing that could be dressed.

import type { Look } from '../components/look'

export const applyLook = (_look: Look): void => undefined
