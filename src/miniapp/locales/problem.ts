// Everything that can go wrong as seen from the app: what the server refuses, and what the network does.

import type { ErrorCode } from '@domain/errors'

/** `offline`: no way to the server, or `slow`: no answer in time; `deviceFull`: no room here to keep it until later;
 * `notShown`: this device cannot show the file. */
export type ProblemCode = ErrorCode | 'offline' | 'deviceFull' | 'notShown'
