// Many people, each on a connection of their own: what they send at what moment, and how long each waited.
import { connect, type Socket } from 'node:net'
import { isFine, lengthOf } from './load'

export interface Person {
  /** Sends a request and answers the milliseconds until its answer was there. Throws at anything but a 200. */
  readonly ask: (bytes: Buffer) => Promise<number>
  readonly leave: () => void
}

const arrive = (port: number): Promise<Person> =>
  new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let got: Buffer = Buffer.alloc(0)
    let answered: ((bytes: Buffer) => void) | undefined
    let failed: ((error: Error) => void) | undefined
    socket.on('data', (part) => {
      got = got.length === 0 ? part : Buffer.concat([got, part])
      const length = lengthOf(got)
      if (length === undefined || got.length < length) return
      const answer = got.subarray(0, length)
      got = got.subarray(length)
      answered?.(answer)
    })
    socket.once('error', (error) => {
      failed?.(error)
      reject(error)
    })
    const ask = (bytes: Buffer): Promise<number> =>
      new Promise((done, refuse) => {
        const since = performance.now()
        failed = refuse
        answered = (answer) => {
          if (isFine(answer)) done(performance.now() - since)
          else refuse(new Error(answer.toString('utf8')))
        }
        socket.write(bytes)
      })
    socket.once('connect', () => resolve({ ask, leave: () => socket.destroy() }))
  })

export const crowd = (port: number, people: number): Promise<readonly Person[]> =>
  Promise.all(Array.from({ length: people }, () => arrive(port)))

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Everybody asks once, each at a moment of their own within so many milliseconds. */
export const withinMs = (
  people: readonly Person[],
  milliseconds: number,
  requestOf: (person: number) => Buffer,
): Promise<number[]> =>
  Promise.all(
    people.map(async ({ ask }, person) => {
      const bytes = requestOf(person)
      if (milliseconds > 0) await after(Math.random() * milliseconds)
      return ask(bytes)
    }),
  )
