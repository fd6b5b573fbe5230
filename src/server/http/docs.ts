// The contract as an OpenAPI document at /api/openapi.json and as a page at /api/docs.

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { LimitHook } from './limit'
import { hasAnswer } from './shared'

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

interface Document {
  readonly bytes: Buffer
  readonly packed: Buffer
  readonly tag: string
}

const makeDocument = async (app: FastifyInstance): Promise<Document> => {
  const bytes = Buffer.from(JSON.stringify(app.swagger()))
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { bytes, packed: await promisify(gzip)(bytes), tag }
}

/** It is large, and the same for everybody: made once, packed once, and not sent to who has it. */
export const serveDocs = async (app: FastifyInstance, limit: LimitHook): Promise<void> => {
  let made: Promise<Document> | undefined
  app.get('/api/openapi.json', { schema: { hide: true }, onRequest: limit }, async ({ headers }, reply) => {
    made ??= makeDocument(app)
    const { bytes, packed, tag } = await made
    void reply.header('cache-control', 'no-cache').header('etag', tag).header('vary', 'accept-encoding')
    if (hasAnswer(headers['if-none-match'], tag)) return reply.code(304).send()
    void reply.type('application/json; charset=utf-8')
    if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return reply.send(bytes)
    return reply.header('content-encoding', 'gzip').send(packed)
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP:
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    uiConfig: { docExpansion: 'none', deepLinking: false },
  })
}
