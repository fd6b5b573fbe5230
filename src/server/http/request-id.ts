// Every request has an id: it stands in the answer and in the log, so that what somebody saw is found there. A proxy that
// is trusted may bring its own.

import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

const fit = /^[A-Za-z0-9-]{8,64}$/

export const requestIdOf =
  (newId: () => string, trustProxy: number) =>
  (request: Pick<IncomingMessage, 'headers'>): string => {
    const given = request.headers['x-request-id']
    return trustProxy > 0 && typeof given === 'string' && fit.test(given) ? given : newId()
  }

export const tellRequestId = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
  })
}
