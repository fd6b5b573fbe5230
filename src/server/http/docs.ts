// The contract as an OpenAPI document at /api/openapi.json and as a page at /api/docs.

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Contract } from '../../domain/contract'
import type { Endpoint } from '../../domain/contract/endpoint'
import { AppError } from './app-error'
import type { LimitHook } from './limit'
import { FailureSchema, methodOf, statusesOf } from './route'
import { hasAnswer } from './shared'

const json = (schema: object) => ({ 'application/json': { schema } })

const failure = { $ref: '#/components/schemas/Failure' } as const

interface Inputs {
  readonly properties?: Readonly<Record<string, object>>
  readonly required?: readonly string[]
}

const parametersOf = ({ properties = {}, required = [] }: Inputs) =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))

const form = {
  'multipart/form-data': {
    schema: { type: 'object', properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } } },
  },
}

const operationOf = (name: string, endpoint: Endpoint) => {
  const { kind, summary, input, output } = endpoint
  const refusals = statusesOf(endpoint).map((status) => [status, { description: 'refused', content: json(failure) }])
  return {
    operationId: name,
    summary,
    tags: [name.split('.')[0] ?? name],
    ...(endpoint.access === 'anyone' ? {} : { security: [{ bearer: [] }] }),
    ...(kind === 'command'
      ? { requestBody: { required: true, content: json(input) } }
      : { parameters: parametersOf(input as Inputs) }),
    ...(kind === 'upload' ? { requestBody: { required: true, content: form } } : {}),
    responses: {
      200: { description: 'done', ...(kind === 'download' ? {} : { content: json(output) }) },
      ...Object.fromEntries(refusals),
    },
  }
}

const about = {
  openapi: '3.1.0',
  info: {
    title: '来商量 Lai Shangliang',
    version: '1',
    description:
      'Queries are GET with the input in the query string, commands are POST with JSON and a requestId (UUIDv7): the same id is answered as the first time. A refusal is {"error":{"code","fields"}}.',
  },
}

/** The schemas of the contract are the document's own: nothing is read from the routes, which took seconds. */
const documentOf = (contract: Contract) => ({
  ...about,
  paths: Object.fromEntries(
    (Object.entries(contract) as [string, Endpoint][]).map(([name, endpoint]) => [
      `/api/${name}`,
      { [methodOf(endpoint).toLowerCase()]: operationOf(name, endpoint) },
    ]),
  ),
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    schemas: { Failure: FailureSchema },
  },
})

interface Document {
  readonly bytes: Buffer
  readonly zipped: Buffer
  readonly tag: string
}

const packed = async (text: string): Promise<Document> => {
  const bytes = Buffer.from(text)
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { bytes, zipped: await promisify(gzip)(bytes), tag }
}

/** It is large, and the same for everybody: made once, packed once, and not sent to who has it. */
export const serveDocs = async (app: FastifyInstance, contract: Contract, limit: LimitHook): Promise<void> => {
  let made: Promise<Document> | undefined
  const send = async ({ headers }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    made ??= packed(JSON.stringify(documentOf(contract)))
    const { bytes, zipped, tag } = await made
    void reply.header('cache-control', 'no-cache').header('etag', tag).header('vary', 'accept-encoding')
    if (hasAnswer(headers['if-none-match'], tag)) return reply.code(304).send()
    void reply.type('application/json; charset=utf-8')
    if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return reply.send(bytes)
    return reply.header('content-encoding', 'gzip').send(zipped)
  }
  app.get('/api/openapi.json', { schema: { hide: true }, onRequest: limit }, send)
  // The page finds the same document where it looks for its own, which would be made of the routes, or as YAML, for seconds.
  await app.register(swagger, { mode: 'static', specification: { document: { ...about, paths: {} } } })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP:
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    uiConfig: { docExpansion: 'none', deepLinking: false },
    uiHooks: {
      preHandler: async (request, reply) => {
        const place = request.routeOptions.url ?? ''
        if (place.endsWith('/yaml')) throw new AppError('notFound')
        if (!place.endsWith('/docs/json')) return
        await limit(request, reply)
        return send(request, reply)
      },
    },
  })
}
