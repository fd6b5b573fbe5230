// The app: the contract's routes, the pages and the rules of the house around them, built from its services.

import Fastify, { type FastifyInstance } from 'fastify'
import { contractOf } from '../domain/contract'
import type { Handlers } from './http/call'
import { collectDocs, serveDocs } from './http/docs'
import { answerFailure, clientFailure, handleFailures } from './http/failure'
import { closeHalfSent } from './http/half-sent'
import { scriptHashes, setHeaders } from './http/header'
import { limitHooks } from './http/limit'
import { readPage, servePages } from './http/page'
import { logRequests } from './http/request-log'
import { registerRoutes } from './http/route'
import { acceptUploads } from './http/upload'
import { checkInput } from './http/validate'
import { serveLive } from './meeting/live'
import type { Services } from './services'
import { receivePushes } from './wechat/receive'

/** Bytes of one command: several long texts in Chinese. */
const bodyLimit = 512 * 1024

export const buildApp = async (
  services: Services,
  handlers: Partial<Handlers>,
  pageFolder: string,
  /** called after a command was carried out: there may be something to deliver */
  afterCommand: () => void = () => undefined,
): Promise<FastifyInstance> => {
  const app = Fastify({
    bodyLimit,
    trustProxy: (_address, hop) => hop < services.setting.trustProxy,
    forceCloseConnections: 'idle',
    // A little more than an upload may take; commands have less, see closeHalfSent.
    requestTimeout: 120_000,
    // What arrives while the server stops is still answered: the database closes last.
    return503OnClosing: false,
    frameworkErrors: (error, _request, reply) => {
      void answerFailure(services.log, error, 'address', reply)
    },
    clientErrorHandler: (error, socket) => {
      if (!socket.writable) return socket.destroy()
      return socket.end(clientFailure(error), () => socket.destroy())
    },
  })
  app.removeContentTypeParser('text/plain')
  const page = readPage(pageFolder)
  await setHeaders(app, {
    secure: services.setting.publicUrl?.startsWith('https:') ?? false,
    corsOrigins: services.setting.corsOrigins,
    inlineScripts: page === undefined ? [] : scriptHashes(page),
  })
  logRequests(app, services.log)
  handleFailures(app, services.log)
  closeHalfSent(app)
  checkInput(app)
  const limits = await limitHooks(app, services.limits)
  await acceptUploads(app)
  await collectDocs(app)
  registerRoutes(app, services, contractOf(services.processes), handlers, { limits, afterCommand })
  await serveLive(app, services, limits.read)
  await receivePushes(app, services)
  await serveDocs(app)
  app.get('/api/health', { schema: { hide: true } }, async () => {
    await services.db.selectFrom('district').select('district_id').limit(1).execute()
    return { ok: true }
  })
  await servePages(app, pageFolder, page)
  return app
}
