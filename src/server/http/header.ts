// Security headers of every answer, and who else may call the API.

import { createHash } from 'node:crypto'
import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'

/** Hashes of the scripts written inside a page, so that no others may run. */
export const scriptHashes = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(
    ([, body]) =>
      `'sha256-${createHash('sha256')
        .update(body ?? '')
        .digest('base64')}'`,
  )

interface HeaderOptions {
  /** reached over https: then it stays so */
  readonly secure: boolean
  readonly corsOrigins: readonly string[]
  readonly inlineScripts: readonly string[]
  /** where the tiles of the map come from, and nothing else from there */
  readonly tileOrigins: readonly string[]
}

const permissions = 'camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()'

export const setHeaders = async (app: FastifyInstance, options: HeaderOptions): Promise<void> => {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...options.inlineScripts],
        // Taro's components bring their styles as elements; styles cannot run anything.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...options.tileOrigins],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...options.corsOrigins],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    // pages of a named origin show our pictures
    crossOriginResourcePolicy: { policy: options.corsOrigins.length > 0 ? 'cross-origin' : 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: options.secure ? { policy: 'same-origin' } : false,
    originAgentCluster: options.secure,
  })
  app.addHook('onRequest', (request, reply, done) => {
    reply.raw.setHeader('permissions-policy', permissions)
    protect(request.raw, reply.raw, (error) => done(error instanceof Error ? error : undefined))
  })
  await app.register(cors, {
    origin: options.corsOrigins.length === 0 ? false : [...options.corsOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'x-district', 'x-proof', 'x-wrote'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 86_400,
  })
}
