// Keeps two processes from opening the same data folder: the embedded database bears only one.

import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderInUse } from '../locales/start'

/** A socket, because it is let go of even when the process is killed. */
const socketOf = (folder: string): string => {
  const name = `lai-shangliang-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

const listen = (path: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(path, () => resolve(server))
  })

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/** Answers how to let go. Throws a sentence when another process has the folder open. */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const path = socketOf(folder)
  let server = await listen(path)
  if (server === undefined) {
    if (await answers(path)) throw new Error(folderInUse(folder))
    // Left behind by a process that was killed.
    await rm(path, { force: true })
    server = await listen(path)
  }
  if (server === undefined) throw new Error(folderInUse(folder))
  const held = server
  held.unref()
  return () => new Promise((resolve) => held.close(() => resolve()))
}
