// Load over HTTP from plain sockets: one request at a time on each connection, as lean as can be, because it runs on the
// processors of the server that it measures.
import { connect, type Socket } from 'node:net'

export interface Load {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  /** the bytes of the next request, made beforehand */
  readonly next: () => Buffer
}

export interface Measured {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

const headEnd = Buffer.from('\r\n\r\n')

/** Bytes of the answer that this begins with, or undefined while its head is not there yet. */
export const lengthOf = (bytes: Buffer): number | undefined => {
  const end = bytes.indexOf(headEnd)
  if (end < 0) return undefined
  const length = /\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1]
  if (length === undefined) throw new Error('An answer that does not say how long it is.')
  return end + headEnd.length + Number(length)
}

export const isFine = (bytes: Buffer): boolean => bytes.toString('latin1', 9, 12) === '200'

/** Sends until `until`; answers milliseconds of each request. Throws at the first answer that is not a 200. */
const keepAsking = ({ port, next }: Load, until: number): Promise<number[]> =>
  new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const times: number[] = []
    let got: Buffer = Buffer.alloc(0)
    let since = 0
    const ask = (): void => {
      since = performance.now()
      if (since < until) socket.write(next())
      else socket.end(() => resolve(times))
    }
    socket.once('connect', ask)
    socket.on('data', (part) => {
      got = got.length === 0 ? part : Buffer.concat([got, part])
      const length = lengthOf(got)
      if (length === undefined || got.length < length) return
      if (!isFine(got)) {
        socket.destroy(new Error(got.toString('utf8')))
        return
      }
      times.push(performance.now() - since)
      got = got.subarray(length)
      ask()
    })
    socket.once('error', reject)
  })

export const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

export const loadServer = async (load: Load): Promise<Measured> => {
  const start = performance.now()
  const until = start + load.seconds * 1000
  const all = await Promise.all(Array.from({ length: load.connections }, () => keepAsking(load, until)))
  const seconds = (performance.now() - start) / 1000
  const times = all.flat().sort((a, b) => a - b)
  return { perSecond: times.length / seconds, p50: share(times, 0.5), p99: share(times, 0.99) }
}
