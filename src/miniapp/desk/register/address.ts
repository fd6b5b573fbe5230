// The address that a station's code leads to, on weapp: the installation that the package was built for.

import { base } from '../../api/base'

export const stationAddress = (code: string): string => `${base}/s/${code}`
