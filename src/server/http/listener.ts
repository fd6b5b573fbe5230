// The HTTP server itself. What would be sent away for want of room is answered here, before anything is read or looked up for
// it: turning somebody away must cost next to nothing, or turning away is all that is done.

import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Contract, EndpointName } from '../../domain/contract'
import type { Endpoint } from '../../domain/contract/endpoint'
import { type Crowd, openCrowd } from './crowd'
import { openDoorway } from './doorway'
import { type Failure, retryAfter } from './failure'
import { type Gate, holdsPlace, type Rank, rankOf } from './gate'
import { keyOf, type SharedAnswers } from './shared'

interface Door {
  readonly rank: Rank
  readonly shared: boolean
  /** it waits for nobody outside, so that how long it takes says what the server can do */
  readonly counted: boolean
}

const doorsOf = (contract: Contract): ReadonlyMap<string, Door> =>
  new Map(
    (Object.entries(contract) as [EndpointName, Endpoint][]).map(([name, endpoint]) => [
      `/api/${name}`,
      { rank: rankOf(name, endpoint), shared: endpoint.shared === true, counted: holdsPlace(name, endpoint) },
    ]),
  )

const body = JSON.stringify({ error: { code: 'unavailable' } } satisfies Failure)

/** The address without its question. */
const pathOf = ({ url = '' }: IncomingMessage): string => {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

/** Of what is shared the answer may be at hand, and then it needs no room behind the gate. */
const isAtHand = (request: IncomingMessage, shared: SharedAnswers, door: Door): boolean =>
  door.shared && request.headers.authorization === undefined && shared.kept(keyOf(request)) !== undefined

const sendAway = (response: ServerResponse): void => {
  response.writeHead(503, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'retry-after': String(retryAfter()),
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

/**
 * Counts one that was let in out again: when it has its answer, or when its connection is gone. Of requests that stand behind
 * another one of the same connection nothing but the connection tells that.
 */
const countingOut = (crowd: Crowd) => {
  const open = new WeakMap<Socket, Set<() => void>>()
  const openOn = (socket: Socket): Set<() => void> => {
    const known = open.get(socket)
    if (known !== undefined) return known
    const all = new Set<() => void>()
    open.set(socket, all)
    socket.once('close', () => {
      for (const leave of [...all]) leave()
    })
    return all
  }
  return ({ socket }: IncomingMessage, response: ServerResponse): void => {
    const all = openOn(socket)
    const leave = (): void => {
      if (all.delete(leave)) crowd.gone(response.writableFinished && response.statusCode !== 503)
    }
    all.add(leave)
    response.once('close', leave)
  }
}

/** Milliseconds; a little more than an upload may take. Commands have less, see closeHalfSent. */
const requestTimeout = 120_000
/** As long as most proxies keep a connection that nothing comes over. */
const keepAliveTimeout = 72_000

/** An answer that is not taken stays in our memory: after a while without a byte the connection ends. */
const endUntaken = ({ socket }: IncomingMessage, response: ServerResponse, untaken: number): void => {
  response.setTimeout(untaken, () => {
    // with nothing to be taken it is the answer that is not there yet
    if (socket.writableLength > 0) socket.destroy()
  })
}

interface ListenerOptions {
  readonly gate: Gate
  readonly shared: SharedAnswers
  readonly contract: Contract
  /** milliseconds that one may expect to wait */
  readonly maxWait: number
  /** milliseconds in which something of an answer has to be taken */
  readonly untaken: number
}

export const serverBehind =
  ({ gate, shared, contract, maxWait, untaken }: ListenerOptions) =>
  (handle: RequestListener): Server => {
    const doors = doorsOf(contract)
    const crowd = openCrowd({ maxWait })
    const countOut = countingOut(crowd)
    const doorway = openDoorway()
    const server = createServer({ requestTimeout, keepAliveTimeout }, (request, response) => {
      endUntaken(request, response, untaken)
      const door = doors.get(pathOf(request))
      const isSentAway = (asked: Door): boolean =>
        (!isAtHand(request, shared, asked) && gate.isFull(asked.rank)) || (asked.counted && !crowd.come(asked.rank))
      if (door !== undefined && isSentAway(door)) {
        sendAway(response)
        return
      }
      if (door?.counted) countOut(request, response)
      doorway.pass(() => {
        // who hung up meanwhile wants nothing any more
        if (!request.socket.destroyed) handle(request, response)
      })
    })
    return server.on('connection', doorway.came)
  }
