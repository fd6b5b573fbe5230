// Files in a folder of this machine, spread over subfolders.

import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../error-code'
import type { FileStore } from './store'

const safe = /^[a-z0-9][a-z0-9./-]*$/

export const diskStore = (folder: string): FileStore => {
  const pathOf = (key: string): string => {
    if (!safe.test(key) || key.includes('..')) throw new Error('Not a name of a stored file.')
    return join(folder, key)
  }
  return {
    put: async (key, bytes) => {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      // Complete and on disk before it has its name: a file that exists is whole.
      const draft = `${path}.${randomUUID()}`
      try {
        const handle = await open(draft, 'wx', 0o600)
        try {
          await handle.writeFile(bytes)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(draft, path)
      } catch (error) {
        // Nothing of it stays, least of all on a full disk.
        await rm(draft, { force: true })
        throw error
      }
    },
    get: async (key) => {
      const path = pathOf(key)
      try {
        await stat(path)
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined
        throw error
      }
      return createReadStream(path)
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}
