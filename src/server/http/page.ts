// Serves the built H5 app: hashed files for good and compressed beforehand, and its page for every other address.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from './app-error'

/** The page of the built app, or undefined when it has not been built. */
export const readPage = (folder: string): string | undefined => {
  const path = join(folder, 'index.html')
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** The files of each page of the app (`pages/home/index`), as the build lists them, in a header that asks for them. */
const readLinks = (folder: string): ReadonlyMap<string, string> => {
  const path = join(folder, 'preload.json')
  if (!existsSync(path)) return new Map()
  const files: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(path, 'utf8'))
  const link = (file: string): string => `</${file}>; rel=preload; as=${file.endsWith('.css') ? 'style' : 'script'}`
  return new Map(Object.entries(files).map(([page, list]) => [page, list.map(link).join(', ')]))
}

/** The page of the app that an address opens; a station's code opens the form. */
const pageAt = (path: string): string => {
  if (path === '/') return 'pages/home/index'
  return path.startsWith('/s/') ? 'pages/say/index' : path.slice(1)
}

const hashed = /\.[0-9a-f]{8,}\.(?:js|css|png|jpg|svg|woff2)(?:\.br|\.gz)?$/

const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' && !request.url.startsWith('/api/') && !/\.[a-z0-9]{2,5}(?:\?|$)/i.test(request.url)

export const servePages = async (app: FastifyInstance, folder: string, page: string | undefined): Promise<void> => {
  const links = readLinks(folder)
  // The app asks for the page's own files when it has run: seconds later, on a slow phone.
  const sendPage = (request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply => {
    const link = links.get(pageAt(request.url.split('?', 1)[0] ?? ''))
    if (link) void reply.header('link', link)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
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
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (page === undefined || !wantsPage(request)) throw new AppError('notFound')
    return sendPage(request, reply, page)
  })
}
