// The app: the contract's routes, the pages and the rules of the house around them, built from its services.

import Fastify, { type FastifyInstance } from 'fastify'
import { contractOf } from '../domain/contract'
import { originsOf } from '../domain/place/tile'
import { calculateBeside } from './calculation/thread'
import { serveHealth } from './health/serve'
import type { Handlers } from './http/call'
import { writeOutput } from './http/compile'
import { serveDocs } from './http/docs'
import { answerFailure, clientFailure, handleFailures } from './http/failure'
import { openGate, usualGate } from './http/gate'
import { closeHalfSent, closeUnopened, refuseUnknown } from './http/half-sent'
import { scriptHashes, setHeaders } from './http/header'
import { limitHooks, limitOutside } from './http/limit'
import { serverBehind } from './http/listener'
import { serveMetrics } from './http/metrics'
import { readPage, servePages } from './http/page'
import { requestIdOf, tellRequestId } from './http/request-id'
import { logRequests } from './http/request-log'
import { registerRoutes } from './http/route'
import { shareAnswers, usualFreshness } from './http/shared'
import { acceptUploads, usualPace } from './http/upload'
import { checkInput } from './http/validate'
import { serveLive } from './meeting/live'
import type { Services } from './services'
import { visitorsEyes } from './share/preview'
import { receivePushes } from './wechat/receive'

/** Endpoints have limits of their own; the pages of the app are files, and a hall loads them at once. */
const isPage = (route: string): boolean => route === '/' || route === '/*'

/** Milliseconds that a connection stays after something that was no request. */
const goodbye = 2000

/** Bytes of one command: several long texts in Chinese. */
const bodyLimit = 512 * 1024

export const buildApp = async (
  services: Services,
  handlers: Partial<Handlers>,
  pageFolder: string,
  /** called after a command was carried out: there may be something to deliver */
  afterCommand: () => void = () => undefined,
): Promise<FastifyInstance> => {
  const contract = contractOf(services.processes)
  const room = services.gate ?? usualGate
  const gate = openGate(room)
  const shared = shareAnswers(services.freshness ?? usualFreshness)
  const app = Fastify({
    bodyLimit,
    serverFactory: serverBehind({
      gate,
      shared,
      contract,
      maxWait: room.maxWait,
      untaken: (services.pace ?? usualPace).untaken,
    }),
    trustProxy: (_address, hop) => hop < services.setting.trustProxy,
    forceCloseConnections: 'idle',
    // A little more than an upload may take; commands have less, see closeHalfSent.
    requestTimeout: 120_000,
    // What arrives while the server stops is still answered: the database closes last.
    return503OnClosing: false,
    genReqId: requestIdOf(services.newId, services.setting.trustProxy),
    frameworkErrors: (error, _request, reply) => {
      void answerFailure(services.log, error, 'address', reply)
    },
    clientErrorHandler: (error, socket) => {
      if (!socket.writable) return socket.destroy()
      // One who reads nothing is not waited for.
      setTimeout(() => socket.destroy(), goodbye).unref()
      return socket.end(clientFailure(error), () => socket.destroy())
    },
  })
  app.removeContentTypeParser('text/plain')
  const page = readPage(pageFolder)
  await setHeaders(app, {
    secure: services.setting.publicUrl?.startsWith('https:') ?? false,
    corsOrigins: services.setting.corsOrigins,
    inlineScripts: page === undefined ? [] : scriptHashes(page),
    tileOrigins: services.setting.map === null ? [] : originsOf(services.setting.map),
  })
  tellRequestId(app)
  services.trace?.watch(app)
  serveMetrics(app, services, gate)
  logRequests(app, services.log)
  handleFailures(app, services.log)
  closeHalfSent(app)
  closeUnopened(app)
  checkInput(app)
  writeOutput(app)
  const limits = limitHooks(services)
  limitOutside(app, (route) => isPage(route) || route.slice('/api/'.length) in contract, limits.outside)
  refuseUnknown(app)
  await acceptUploads(app)
  registerRoutes(app, services, contract, handlers, {
    limits,
    gate,
    shared,
    afterCommand,
  })
  if (services.calculationFile !== undefined) {
    app.addHook('onClose', calculateBeside(services.db, services.calculationFile).stop)
  }
  await receivePushes(app, services)
  await serveDocs(app, contract, limits.document)
  serveHealth(app, services)
  await servePages(app, pageFolder, page, services.setting.publicUrl, visitorsEyes(services))
  // last: of every route that comes after it, its library opens a socket that is asked for, even where there is none
  await serveLive(app, services, limits.read)
  return app
}
