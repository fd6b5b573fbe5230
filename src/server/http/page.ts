// Serves the built H5 app: hashed files for good and compressed beforehand, and its page for every other address.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { movedTo } from '../../domain/scan/moved'
import { matterIn, type VisitorsEyes, withPreview } from '../share/preview'
import { AppError } from './app-error'
import { preloadHeader } from './preload'

/** The page of the built app, or undefined when it has not been built. */
export const readPage = (folder: string): string | undefined => {
  const path = join(folder, 'index.html')
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

const hashed = /\.[0-9a-f]{8,}\.(?:js|css|png|jpg|svg|woff2)(?:\.br|\.gz)?$/

const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  !request.url.startsWith('/api/') &&
  !/\.[a-z0-9]{2,5}$/i.test(request.url.split('?')[0] ?? '')

/** `publicUrl` is the address that residents reach; null: the one that was asked. `eyes` read what the head of a page says. */
export const servePages = async (
  app: FastifyInstance,
  folder: string,
  page: string | undefined,
  publicUrl: string | null,
  eyes: VisitorsEyes,
): Promise<void> => {
  const linksOf = preloadHeader(folder)
  const sendPage = (request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply => {
    const link = linksOf(request.url)
    if (link !== undefined) void reply.header('link', link)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
  }
  /** A matter's page says in its head what it is about; without an answer it is sent as it is. */
  const sendOpened = async (request: FastifyRequest, reply: FastifyReply, html: string): Promise<FastifyReply> => {
    const id = matterIn(request.url)
    if (id === null) return sendPage(request, reply, html)
    const full = await eyes.matter(id).catch(() => undefined)
    const home = publicUrl ?? `${request.protocol}://${request.host}`
    return sendPage(request, reply, full === undefined ? html : withPreview(html, full, home))
  }
  if (page !== undefined) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: true,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    app.get('/', { schema: { hide: true } }, async (request, reply) => sendPage(request, reply, page))
    app.get<{ Params: { code: string } }>('/c/:code', { schema: { hide: true } }, async (request, reply) => {
      const id = await eyes.idOf(request.params.code).catch(() => undefined)
      return reply.redirect(id === undefined ? '/pages/matters/index' : `/pages/matter/index?id=${id}`)
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (page === undefined || !wantsPage(request)) throw new AppError('notFound')
    const now = movedTo(request.url)
    return now === null ? sendOpened(request, reply, page) : reply.redirect(now)
  })
}
