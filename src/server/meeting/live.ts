// The socket over which a meeting comes: who may open one, from where, and how many at once. It carries what all see who may
// know of the meeting.

import websocket from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '../../domain/contract/field'
import { AppError, found } from '../http/app-error'
import type { LimitHook } from '../http/limit'
import { addressOf } from '../http/network'
import type { Services, SocketLimits } from '../services'
import { districtBook, findWho } from '../session/who'
import { openHub } from './hub'
import { isRightKey } from './screen-key'
import { presentMeeting } from './snapshot'
import { readTicket } from './ticket'

const defaultSocketLimits: SocketLimits = { session: 10, address: 600, all: 20_000, waiting: 256 * 1024 }

/** Nothing is ever sent to the server over it. */
const mostReceived = 1024

/** What a screen is told when the server stops: it looks for another one. */
const goingAway = 1001
const goodbyeMs = 1000

/** Where WeChat's mini-programs say they come from. */
const wechat = 'https://servicewechat.com'

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '')

const isAtHome = (origin: string | undefined, request: FastifyRequest, { setting }: Services): boolean =>
  origin === undefined ||
  origin === wechat ||
  hostOf(origin) === request.host ||
  (setting.publicUrl !== null && hostOf(origin) === hostOf(setting.publicUrl)) ||
  setting.corsOrigins.includes(origin)

interface ListenQuery {
  readonly id: string
  readonly key?: string
  readonly ticket?: string
  readonly district?: string
}

const listenQuery = Type.Object(
  {
    id: Id,
    /** of the big screen, which always gets in */
    key: Type.Optional(Type.String({ maxLength: 100 })),
    /** of a person who was shown a meeting that not everybody may know of */
    ticket: Type.Optional(Type.String({ maxLength: 200 })),
    district: Type.Optional(Type.String({ maxLength: 20 })),
  },
  { additionalProperties: false },
)

/** Of a socket: in which district it listens, by what it is counted, and for how long it may stay open. */
interface Seat {
  readonly districtId: string
  readonly counted: string
  readonly leftMs: number | null
}

/** Counts the sockets of each session and address. */
const tally = (limits: SocketLimits) => {
  const counts = new Map<string, number>()
  const add = (key: string, by: number): void => {
    const count = (counts.get(key) ?? 0) + by
    if (count > 0) counts.set(key, count)
    else counts.delete(key)
  }
  return {
    hasRoom: (key: string, max: number): boolean => (counts.get(key) ?? 0) < max && (counts.get('') ?? 0) < limits.all,
    open: (key: string): void => {
      add(key, 1)
      add('', 1)
    },
    close: (key: string): void => {
      add(key, -1)
      add('', -1)
    },
  }
}

export const serveLive = async (
  app: FastifyInstance,
  services: Services,
  /** counts how often somebody tries */
  readLimit: LimitHook,
): Promise<void> => {
  app.decorateRequest('seat', null)
  const who = findWho(services.db, districtBook(services.db, services.setting.district), services.setting)
  const limits = services.socketLimits ?? defaultSocketLimits
  const hub = openHub(services, limits.waiting)
  const sockets = tally(limits)
  app.addHook('onClose', async () => hub.stop())
  /** Throws what opening a socket is refused with. */
  const seatFor = async ({ id, key, ticket, district }: ListenQuery, request: FastifyRequest): Promise<Seat> => {
    const at = services.clock()
    const { districtId, sessionId, actor } = await who(request.headers.authorization, district, at)
    // the key of the big screen, and a person's ticket, open what one would have to be something to
    const shown =
      ticket === undefined ? null : found(readTicket(services.secret, { districtId, meetingId: id }, ticket, at))
    const asking = { db: services.db, districtId, actor: key === undefined && shown === null ? actor : null }
    const { row } = await presentMeeting(asking, id)
    const leftMs = shown === null ? null : shown.leftMs
    if (key !== undefined) {
      found(isRightKey(row, key) || undefined)
      return { districtId, counted: 'screens', leftMs }
    }
    const known = shown === null ? sessionId && `session ${sessionId}` : `person ${shown.personId}`
    const counted = known ?? addressOf(request.ip)
    if (!sockets.hasRoom(counted, known === null ? limits.address : limits.session)) throw new AppError('tooMany')
    return { districtId, counted, leftMs }
  }
  await app.register(websocket, {
    options: { maxPayload: mostReceived, perMessageDeflate: false },
    preClose: async () => {
      const { clients } = app.websocketServer
      for (const socket of clients) socket.close(goingAway)
      // a line that does not answer would hold the server up
      setTimeout(() => {
        for (const socket of clients) socket.terminate()
      }, goodbyeMs).unref()
    },
  })
  await app.register(async (scope) => {
    scope.get<{ Querystring: ListenQuery }>(
      '/api/meeting.live',
      {
        websocket: true,
        schema: { hide: true, querystring: listenQuery },
        // before the socket is opened, so that a refusal is an ordinary answer
        onRequest: readLimit,
        preHandler: async (request) => {
          if (!isAtHome(request.headers.origin, request, services)) throw new AppError('notAllowed')
          request.seat = await seatFor(request.query, request)
        },
      },
      (socket, request) => {
        const { seat, query } = request
        if (seat === null) return socket.terminate()
        sockets.open(seat.counted)
        socket.on('close', () => sockets.close(seat.counted))
        if (seat.leftMs !== null) {
          // whether the person may still know of it is asked again with the next ticket
          const over = setTimeout(() => socket.close(), seat.leftMs)
          socket.on('close', () => clearTimeout(over))
        }
        hub.listen(seat.districtId, query.id, socket)
      },
    )
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    seat: Seat | null
  }
}
