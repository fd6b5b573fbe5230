// The address under which people reach this server, on weapp: the one the package was built with.

import { base } from './base'

export const site = (): string => base
