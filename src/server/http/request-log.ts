// One line a request without anything personal: which endpoint, which status, how long. No address, query or body.

import type { FastifyInstance } from 'fastify'
import type { Log } from '../services'

export const logRequests = (app: FastifyInstance, log: Log): void => {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url
    if (route === undefined || !route.startsWith('/api/')) return
    log.info({
      id: request.id,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(request.refusal === null ? {} : { refusal: request.refusal }),
    })
  })
}
