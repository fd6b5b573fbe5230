// Connections that stay open for nothing: on which a request stays half sent, or a socket was asked for and not opened.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from './app-error'

/** Milliseconds in which the body of a command has to arrive. */
const bodyTimeout = 30_000
/** Milliseconds that a connection stays after an answer to what never came as a whole: long enough to read it. */
const goodbye = 2_000

const isUpload = ({ headers }: FastifyRequest): boolean => headers['content-type']?.startsWith('multipart/') ?? false

const announcesBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** An upload that was refused early is read to its end at its own pace: a phone reads no answer before it has sent all. */
const lingers = (request: FastifyRequest): boolean => isUpload(request) && request.refusal !== 'slow'

export const closeHalfSent = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request) => {
    const { raw } = request
    if (!announcesBody(request) || isUpload(request)) return
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy()
    }, bodyTimeout)
    raw.once('close', () => clearTimeout(timer))
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (!request.raw.complete && announcesBody(request) && !lingers(request)) void reply.header('connection', 'close')
    return payload
  })
  app.addHook('onResponse', async (request) => {
    const { raw } = request
    if (raw.complete || lingers(request)) return
    setTimeout(() => {
      if (!raw.complete) raw.destroy()
    }, goodbye).unref()
  })
}

/** Milliseconds without a byte that a connection has on which a socket was asked for; one that is opened has no such end. */
const opening = 10_000

/** A refusal in place of a socket ends the connection: no other request can come over it. Before any hook that may refuse. */
export const closeUnopened = (app: FastifyInstance): void => {
  app.server.on('upgrade', ({ socket }) => {
    // what is refused before it has a route runs no hook
    socket.setTimeout(opening, () => socket.destroy())
  })
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.headers.upgrade !== undefined) raw.socket.destroy()
  })
}

/** What is sent to an address that leads nowhere is not waited for. */
export const refuseUnknown = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request) => {
    if (request.is404 && announcesBody(request)) throw new AppError('notFound')
  })
}
