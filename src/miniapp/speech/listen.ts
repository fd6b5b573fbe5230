// Who turns speech into words, on weapp: WeChat's plugin where the build names it, else the server where it can.

import { listenByPlugin } from './by-plugin'
import { listenByServer } from './by-server'
import type { Listen } from './hearing'

/** undefined: nobody; speech stays a recording. */
export const listenOf = (server: boolean): Listen | undefined =>
  SPEECH_PLUGIN ? listenByPlugin : server ? listenByServer : undefined
