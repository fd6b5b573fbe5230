// Whether the disk of a folder still has room, looked at now and then: writing stops before the database has to.

import { statfs } from 'node:fs/promises'

const every = 3000

export interface Room {
  readonly isLow: () => boolean
  readonly stop: () => void
}

/** `least`: bytes that have to be free. */
export const watchRoom = async (folder: string, least: number, look: typeof statfs = statfs): Promise<Room> => {
  let low = false
  const check = async (): Promise<void> => {
    const { bavail, bsize } = await look(folder)
    low = bavail * bsize < least
  }
  await check()
  const timer = setInterval(() => {
    // A disk that does not tell is not taken for a full one.
    check().catch(() => undefined)
  }, every)
  timer.unref()
  return { isLow: () => low, stop: () => clearInterval(timer) }
}
