// Where the bytes of files lie. Names are made by the server from ids; nothing a client wrote becomes a path.

import type { Readable } from 'node:stream'

export interface FileStore {
  put(key: string, bytes: Buffer, type: string): Promise<void>
  /** undefined when there is nothing */
  get(key: string): Promise<Readable | undefined>
  remove(key: string): Promise<void>
}
