// Makes the routes out of the contract: one GET or POST an endpoint, at /api/{name}.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Contract, EndpointName } from '../../domain/contract'
import type { Endpoint } from '../../domain/contract/endpoint'
import { type ErrorCode, errorCodes } from '../../domain/errors'
import type { Services } from '../services'
import { districtBook, findWho, type Who } from '../session/who'
import { checkAccess } from './access'
import { AppError } from './app-error'
import type { Call, Download, Handle, Handlers, Upload } from './call'
import { type Gate, holdsPlace, rankOf } from './gate'
import type { LimitHook, limitHooks } from './limit'
import { once, untangled } from './once'
import { mayReadReplica, rememberWriters, type Writers } from './replica'
import { hasAnswer, keyOf, type SharedAnswer, type SharedAnswers } from './shared'
import { statusOf } from './status'
import { uploadOf, usualPace } from './upload'

declare module 'fastify' {
  interface FastifyRequest {
    who: Who | null
    /** code of the refusal that was answered, for the log */
    refusal: ErrorCode | null
  }
}

/** Refusals that any endpoint can answer. */
const general: readonly ErrorCode[] = [
  'malformed',
  'invalid',
  'tooLarge',
  'unsupportedType',
  'tooMany',
  'proofNeeded',
  'slow',
  'unavailable',
  'internal',
]

export const FailureSchema = Type.Object({
  error: Type.Object({
    code: Type.Enum([...errorCodes]),
    fields: Type.Optional(Type.Record(Type.String(), Type.String())),
  }),
})

export const statusesOf = (endpoint: Endpoint): readonly number[] => {
  const access: readonly ErrorCode[] = endpoint.access === 'anyone' ? [] : ['signedOut', 'notAllowed', 'factorNeeded']
  return [...new Set([...general, ...access, ...endpoint.errors].map((code) => statusOf[code]))]
}

const schemaOf = (name: string, endpoint: Endpoint) => ({
  operationId: name,
  summary: endpoint.summary,
  tags: [name.split('.')[0] ?? name],
  ...(endpoint.kind === 'command' ? { body: endpoint.input } : { querystring: endpoint.input }),
  ...(endpoint.kind === 'upload' ? { consumes: ['multipart/form-data'] } : {}),
  ...(endpoint.access === 'anyone' ? {} : { security: [{ bearer: [] }] }),
  response: {
    ...(endpoint.kind === 'download' ? {} : { 200: endpoint.output }),
    ...Object.fromEntries(statusesOf(endpoint).map((status) => [status, FailureSchema])),
  },
})

const isRead = ({ kind }: Endpoint): boolean => kind === 'query' || kind === 'download'

export const methodOf = (endpoint: Endpoint): 'GET' | 'POST' => (isRead(endpoint) ? 'GET' : 'POST')

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

const sendDownload = (reply: FastifyReply, { type, body, saveAs, immutable }: Download): FastifyReply => {
  void reply.type(type).header('cache-control', immutable ? 'private, max-age=31536000, immutable' : 'no-store')
  // Bytes that somebody uploaded are never run as a page.
  void reply.header('content-security-policy', "default-src 'none'; sandbox")
  if (saveAs !== undefined) {
    void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(saveAs)}`)
  }
  return reply.send(body)
}

/** The same address answers others differently who are signed in. */
const sendShared = (request: FastifyRequest, reply: FastifyReply, { text, tag }: SharedAnswer): FastifyReply => {
  void reply.header('cache-control', 'no-cache').header('etag', tag).header('vary', 'authorization, x-district, origin')
  if (hasAnswer(request.headers['if-none-match'], tag)) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(text)
}

/** An answer that is at hand is sent before anything of the question is read; it is counted like every other. */
const atHand =
  (limit: LimitHook, shared: SharedAnswers) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (request.headers.authorization !== undefined) return undefined
    const kept = shared.kept(keyOf(request.raw))
    if (kept === undefined) return undefined
    await limit(request, reply)
    return sendShared(request, reply, await kept)
  }

/** What an open page asks by itself every few seconds: no sign that anybody sits before it. */
const unattended: ReadonlySet<EndpointName> = new Set([
  'meeting.get',
  'meeting.screen',
  'meeting.motions',
  'meeting.opinion',
])

/** The handler as one function: a command is begun again when it came into another's way, and an ordinary one claims its request. */
export const handleOf = <Name extends EndpointName>(kind: Endpoint['kind'], handler: Handlers[Name]): Handle<Name> => {
  if (typeof handler !== 'function') return untangled(handler.recorded as Handle<Name>)
  const handle = handler as Handle<Name>
  return kind === 'command' ? once(handle) : handle
}

/** What goes on around every handler. */
interface Hooks {
  readonly limits: ReturnType<typeof limitHooks>
  readonly gate: Gate
  readonly shared: SharedAnswers
  readonly writers: Writers
  /** called after a command was carried out: there may be something to deliver */
  readonly afterCommand: () => void
}

const register = <Name extends EndpointName>(
  app: FastifyInstance,
  services: Services,
  name: Name,
  endpoint: Endpoint,
  handler: Handlers[Name],
  { who, limits, gate, shared, writers, afterCommand }: Hooks & { readonly who: ReturnType<typeof findWho> },
): void => {
  const handle = handleOf(endpoint.kind, handler)
  const reads = isRead(endpoint)
  const rank = rankOf(name, endpoint)
  const fromReplica = services.replica !== undefined && mayReadReplica(name, endpoint)
  const inTurn = <Answer>({ elapsedTime }: FastifyReply, work: () => Promise<Answer>): Promise<Answer> =>
    holdsPlace(name, endpoint) ? gate.through(rank, work, elapsedTime) : work()
  app.route({
    method: methodOf(endpoint),
    url: `/api/${name}`,
    schema: schemaOf(name, endpoint),
    onRequest: [
      ...(endpoint.shared ? [atHand(limits[endpoint.limit], shared)] : []),
      async (request) => {
        const shown = [header(request, 'authorization'), header(request, 'x-district')] as const
        request.who = await who(...shown, services.clock(), !unattended.has(name))
      },
      limits[endpoint.limit],
      async (request) => {
        if (request.who !== null) checkAccess(endpoint, request.who)
        const isMultipart = header(request, 'content-type')?.startsWith('multipart/') ?? false
        if (!reads && services.isRoomLow?.()) throw new AppError('unavailable')
        if (!reads && isMultipart !== (endpoint.kind === 'upload')) throw new AppError('unsupportedType')
      },
    ],
    handler: async (request, reply) => {
      if (request.who === null) throw new AppError('signedOut')
      const { actor, districtId, sessionId } = request.who
      const input: unknown = endpoint.kind === 'command' ? request.body : request.query
      const requestId = endpoint.kind === 'command' ? (request.body as { requestId: string }).requestId : ''
      const upload: { upload?: Upload } =
        endpoint.kind === 'upload' ? { upload: await uploadOf(request, services.pace ?? usualPace) } : {}
      const writer = sessionId ?? request.ip
      // Another process may have taken what this person wrote: their app says so.
      const isFresh = header(request, 'x-wrote') !== undefined || writers.hasJustWritten(writer)
      const call = {
        ...services,
        ...(fromReplica && !isFresh ? { db: services.replica } : {}),
        name,
        input,
        actor,
        districtId,
        sessionId,
        address: request.ip,
        requestId,
        at: services.clock(),
        // What the request says of its host may be anybody's invention.
        origin: services.setting.publicUrl ?? `${request.protocol}://${request.host}`,
        device: (header(request, 'user-agent') ?? '').slice(0, 200),
        ...upload,
      } as unknown as Call<Name>
      if (endpoint.shared && actor.kind === 'nobody') {
        const make = (): Promise<string> =>
          inTurn(reply, async () => reply.code(200).serialize(await handle(call)) as string)
        return sendShared(request, reply, await shared.made(keyOf(request.raw), make))
      }
      // What a refusal left unread is read to nowhere, or the connection would stay stuck.
      const answer = await inTurn(reply, () => handle(call)).finally(() => upload.upload?.stream.resume())
      if (!reads) writers.wrote(writer)
      if (endpoint.kind === 'command') afterCommand()
      if (endpoint.kind === 'download') return sendDownload(reply, answer as Download)
      return reply.header('cache-control', 'no-store').send(answer)
    },
  })
}

export const registerRoutes = (
  app: FastifyInstance,
  services: Services,
  contract: Contract,
  handlers: Partial<Handlers>,
  given: Omit<Hooks, 'writers'>,
): void => {
  const hooks = { ...given, writers: rememberWriters() }
  app.decorateRequest('who', null)
  app.decorateRequest('refusal', null)
  const who = findWho(services.db, districtBook(services.db, services.setting.district), services.setting)
  for (const name of Object.keys(contract) as EndpointName[]) {
    const handler = handlers[name]
    if (handler !== undefined) register(app, services, name, contract[name], handler, { ...hooks, who })
  }
}
