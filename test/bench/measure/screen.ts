// Screens that watch a meeting over its socket. All get the same bytes, so that what one has shown need not be read again.
import { once } from 'node:events'
import WebSocket from 'ws'

interface Snapshot {
  readonly statements: readonly { readonly id: string; readonly seen: number }[]
}

export interface Screens {
  /** How many screens show this many votes on the statement. */
  readonly showing: (statementId: string, votes: number) => number
  /** bytes of one snapshot, as it was sent last */
  readonly bytes: () => number
  readonly close: () => void
}

const read = (data: Buffer): ReadonlyMap<string, number> =>
  new Map((JSON.parse(data.toString('utf8')) as Snapshot).statements.map(({ id, seen }) => [id, seen]))

export const openScreens = async (
  url: string,
  count: number,
  addressOf: (index: number) => string,
): Promise<Screens> => {
  let last: Buffer = Buffer.alloc(0)
  let lastRead: ReadonlyMap<string, number> = new Map()
  const shown = new Array<ReadonlyMap<string, number>>(count).fill(new Map())
  const sockets = Array.from({ length: count }, (_, index) => {
    const socket = new WebSocket(url, { headers: { 'x-forwarded-for': addressOf(index) }, perMessageDeflate: false })
    socket.on('message', (data: Buffer) => {
      if (!data.equals(last)) {
        last = Buffer.from(data)
        lastRead = read(last)
      }
      shown[index] = lastRead
    })
    return socket
  })
  await Promise.all(sockets.map((socket) => once(socket, 'open')))
  return {
    showing: (statementId, votes) => shown.filter((seen) => seen.get(statementId) === votes).length,
    bytes: () => last.length,
    close: () => {
      for (const socket of sockets) socket.terminate()
    },
  }
}
