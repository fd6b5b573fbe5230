// The contract as an OpenAPI document at /api/openapi.json and as a page at /api/docs.

import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

export const collectDocs = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '来商量 Lai Shangliang',
        version: '1',
        description:
          'Queries are GET with the input in the query string, commands are POST with JSON and a requestId (UUIDv7): the same id is answered as the first time. A refusal is {"error":{"code","fields"}}.',
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
  })
}

export const serveDocs = async (app: FastifyInstance): Promise<void> => {
  let text: string | undefined
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(app.swagger())
    return reply.type('application/json; charset=utf-8').send(text)
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP:
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    uiConfig: { docExpansion: 'none', deepLinking: false },
  })
}
