// Writes large files in a thread with a connection of its own, so that no request waits for the reading and packing of a year.
// It is written to the disk as fast as the database gives it and read from there as fast as its reader takes it: a slow
// line holds neither the thread nor the connection.

import { once } from 'node:events'
import { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { unnamed } from '../file/incoming'
import { turns } from '../file/turn'
import type { ExportTask, ExportThread } from './task'

interface ExportThreadOptions {
  /** the program of the thread */
  readonly file: string
  /** where files lie while they are written and read */
  readonly folder: string
  readonly url: (from: 'primary' | 'replica') => string
}

const memoryMb = 256
/** Bytes that are read at once. */
const portion = 64 * 1024

/** Each takes a core while it runs. */
const limits = { atOnce: 2, budget: 2, waiting: 20, longestWait: 20_000 }

/** How far it is written, and whether that is all. */
const progressOf = (worker: Worker) => {
  let bytes = 0
  let end: { readonly error?: unknown } | undefined
  let heard: () => void = () => undefined
  worker.on('message', (written: number) => {
    bytes = written
    heard()
  })
  const over = (error?: unknown): void => {
    end ??= error === undefined ? {} : { error }
    heard()
  }
  worker.once('error', over)
  worker.once('exit', (code) => over(code === 0 ? undefined : new Error(`The thread of an export ended with ${code}.`)))
  return {
    /** Bytes that can be read once there are more than `after`, or all there are; throws what went wrong. */
    beyond: async (after: number): Promise<number> => {
      while (bytes <= after && end === undefined) {
        await new Promise<void>((resolve) => {
          heard = resolve
        })
      }
      if (end?.error !== undefined) throw end.error
      return bytes
    },
  }
}

export const exportThread = ({ file, folder, url }: ExportThreadOptions): ExportThread => {
  const turn = turns(limits)

  async function* read(
    handle: Awaited<ReturnType<typeof unnamed>>,
    worker: Worker,
    progress: ReturnType<typeof progressOf>,
  ): AsyncGenerator<Uint8Array> {
    try {
      let at = 0
      for (let to = await progress.beyond(0); to > at; to = await progress.beyond(at)) {
        while (at < to) {
          const bytes = Buffer.allocUnsafe(Math.min(portion, to - at))
          const { bytesRead } = await handle.read(bytes, 0, bytes.length, at)
          at += bytesRead
          yield bytes.subarray(0, bytesRead)
        }
      }
    } finally {
      // nobody reads on: what is still written is of no use
      await worker.terminate()
      await handle.close()
    }
  }

  return (job, from) =>
    new Promise((resolve, reject) => {
      turn(1, async () => {
        const handle = await unnamed(folder)
        const workerData: ExportTask = { job, url: url(from), fd: handle.fd }
        const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
        // it never keeps the process from ending
        worker.unref()
        const gone = once(worker, 'exit')
        const stream = Readable.from(read(handle, worker, progressOf(worker)), { objectMode: false })
        resolve(stream)
        await gone
      }).catch(reject)
    })
}
