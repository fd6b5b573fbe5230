// HEIC, as many phones take pictures: unfolded in a thread of its own, which is begun for one picture and then gone.

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export const heicTypes: ReadonlySet<string> = new Set([
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
])

/** As it is shown: turned, four bytes a pixel. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Buffer
}

const memoryMb = 512
const seconds = 30

/** `file` is the built program of the thread. Fails for what is no picture, and for one that takes too long. */
export const unfoldHeic = async (file: string, bytes: Buffer): Promise<Pixels> => {
  const worker = new Worker(file, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
  try {
    const [{ width, height, data }] = await once(worker, 'message', { signal: AbortSignal.timeout(seconds * 1000) })
    return { width, height, data: Buffer.from(data.buffer, data.byteOffset, data.byteLength) }
  } finally {
    await worker.terminate()
  }
}
