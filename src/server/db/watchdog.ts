// Ends the process when the embedded database no longer comes back: after a panic, for want of room for instance, it turns in
// circles inside of this thread, where neither timers nor signals are heard. Another thread looks whether this one lives.

import { Worker } from 'node:worker_threads'

export interface Watch {
  /** the folder whose disk may be full */
  readonly folder: string
  /** bytes that have to be free; with fewer it is not waited long */
  readonly least: number
  /** milliseconds between two looks */
  readonly every: number
  /** how many looks without a sign of life are too many, usually and on a full disk */
  readonly maxWait: number
  readonly maxWaitWhenFull: number
  readonly words: { readonly full: string; readonly stuck: string }
}

/** The program of that thread: a text, because it has to start wherever this module is bundled into. */
export const watchdogProgram = `
const { workerData } = require('node:worker_threads')
const { statfsSync, writeSync } = require('node:fs')
const { beats, folder, least, every, maxWait, maxWaitWhenFull, words } = workerData
const count = new Int32Array(beats)
let last = -1
let still = 0
const isFull = () => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < least
  } catch {
    return false
  }
}
setInterval(() => {
  const now = Atomics.load(count, 0)
  still = now === last ? still + 1 : 0
  last = now
  if (still === 0) return
  const full = isFull()
  if (still < (full ? maxWaitWhenFull : maxWait)) return
  writeSync(2, (full ? words.full : words.stuck) + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, every)
`

/** Answers how to stop watching. */
export const watchThread = (watch: Watch): (() => Promise<void>) => {
  const beats = new SharedArrayBuffer(4)
  const count = new Int32Array(beats)
  const timer = setInterval(() => Atomics.add(count, 0, 1), watch.every / 2)
  timer.unref()
  const worker = new Worker(watchdogProgram, { eval: true, workerData: { beats, ...watch } })
  worker.unref()
  return async () => {
    clearInterval(timer)
    await worker.terminate()
  }
}
