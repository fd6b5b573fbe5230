// Who turns speech into words, on h5: the server where it can, if the browser records.

import { canRecord } from '../components/recorder'
import { listenByServer } from './by-server'
import type { Listen } from './hearing'

/** undefined: nobody; speech stays a recording. */
export const listenOf = (server: boolean): Listen | undefined => (server && canRecord() ? listenByServer : undefined)
