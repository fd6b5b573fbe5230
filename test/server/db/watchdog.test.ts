// A thread that turns in circles for ever, as an embedded database does after a panic, is ended with a sentence; one that
// works is left alone. Writing stops while the disk still has room for what must go on.

import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { watchRoom } from '../../../src/server/db/room'
import { type Watch, watchdogProgram } from '../../../src/server/db/watchdog'

const watch = (least: number): Watch => ({
  folder: tmpdir(),
  least,
  every: 100,
  maxWait: 15,
  maxWaitWhenFull: 5,
  words: { full: 'no room', stuck: 'no answer' },
})

/** What a process does, watched, and how it ends. */
const live = (least: number, doing: string) => {
  const program = `
    const { Worker } = require('node:worker_threads')
    const beats = new SharedArrayBuffer(4)
    const worker = new Worker(${JSON.stringify(watchdogProgram)}, { eval: true, workerData: { beats, ...${JSON.stringify(watch(least))} } })
    const timer = setInterval(() => Atomics.add(new Int32Array(beats), 0, 1), 50)
    worker.once('online', () => setTimeout(() => { ${doing} }, 300))`
  const { signal, status, stderr } = spawnSync(process.execPath, ['-e', program], { timeout: 60_000, encoding: 'utf8' })
  return { signal, status, stderr: stderr.trim() }
}

test('one that turns in circles is ended, and it is said', () => {
  expect(live(0, 'for (;;) {}')).toEqual({ signal: 'SIGKILL', status: null, stderr: 'no answer' })
})

test('on a full disk that is said instead', () => {
  expect(live(Number.MAX_SAFE_INTEGER, 'for (;;) {}')).toEqual({ signal: 'SIGKILL', status: null, stderr: 'no room' })
})

test('one that works is left alone', () => {
  expect(live(0, 'setTimeout(() => process.exit(7), 3000)')).toEqual({ signal: null, status: 7, stderr: '' })
})

test('room is low when less is free than has to be', async () => {
  const rooms = [await watchRoom(tmpdir(), 1), await watchRoom(tmpdir(), Number.MAX_SAFE_INTEGER)]
  expect(rooms.map((room) => room.isLow())).toEqual([false, true])
  for (const room of rooms) room.stop()
})
