// The socket over which a meeting comes: who may open one, from where, and how many at once. What it carries is public.

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
  readonly district?: string
}

const listenQuery = Type.Object(
  {
    id: Id,
    /** of the big screen, which always gets in */
    key: Type.Optional(Type.String({ maxLength: 100 })),
    district: Type.Optional(Type.String({ maxLength: 20 })),
  },
  { additionalProperties: false },
)

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
          const { id, key, district } = request.query
          if (!isAtHome(request.headers.origin, request, services)) throw new AppError('notAllowed')
          const { authorization } = request.headers
          const { districtId, sessionId, actor } = await who(authorization, district, services.clock())
          // the key of the big screen opens what a person would have to be something to
          const asking = { db: services.db, districtId, actor: key === undefined ? actor : null }
          const { row } = await presentMeeting(asking, id)
          if (key !== undefined) found(isRightKey(row, key) || undefined)
          const listener = sessionId === null ? addressOf(request.ip) : `session ${sessionId}`
          const max = sessionId === null ? limits.address : limits.session
          if (key === undefined && !sockets.hasRoom(listener, max)) throw new AppError('tooMany')
          request.seat = { districtId, counted: key === undefined ? listener : 'screens' }
        },
      },
      (socket, request) => {
        const { seat, query } = request
        if (seat === null) return socket.terminate()
        sockets.open(seat.counted)
        socket.on('close', () => sockets.close(seat.counted))
        hub.listen(seat.districtId, query.id, socket)
      },
    )
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** of a socket: in which district it listens, and by what it is counted */
    seat: { readonly districtId: string; readonly counted: string } | null
  }
}
