// Sharing a public page, on h5: the browser shares the address by itself.

import type { Shared } from './share'

export const useShare = (_shared: Shared): void => undefined

export const shareable = <Page extends object>(page: Page): Page => page
