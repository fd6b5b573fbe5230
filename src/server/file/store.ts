// Where the bytes of files lie. Names are made by the server from ids; nothing a client wrote becomes a path.

import type { Readable } from 'node:stream'

export interface FileStore {
  put(key: string, bytes: Buffer, type: string): Promise<void>
  /** undefined when there is nothing */
  get(key: string): Promise<Readable | undefined>
  remove(key: string): Promise<void>
}

/** All bytes of a stored file, or undefined when there is none. */
export const bytesOf = async (store: Pick<FileStore, 'get'>, key: string): Promise<Buffer | undefined> => {
  const stream = await store.get(key)
  if (stream === undefined) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
