// A server that stands in for api.weixin.qq.com and is as strict: wrong fields, used codes, old tokens and long values
// get the documented numbers. Nothing of it is part of the product; tests and a demo that asks for it start it.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { miniCode, urlLink } from './code'
import { control } from './control'
import { jscode2session, officialToken, userPhone } from './login'
import { listTemplates, sendMessage } from './message'
import { type Fields, type Question, type Reply, refuse } from './reply'
import { checkMedia, checkText } from './security'
import { stableToken } from './token'
import { type Account, type Template, World } from './world'

export interface StandInOptions {
  readonly port?: number
  readonly weapp?: Account
  readonly official?: Account
  readonly now?: () => number
  readonly templates?: readonly Template[]
  readonly pages?: readonly string[]
}

export interface StandIn {
  readonly url: string
  readonly world: World
  stop(): Promise<void>
}

export const standInAccount: Account = { appId: 'wx0123456789abcdef', secret: '0123456789abcdef0123456789abcdef' }
export const standInOfficial: Account = { appId: 'wxfedcba9876543210', secret: 'fedcba9876543210fedcba9876543210' }

type Post = (world: World, body: Fields) => Reply

/** With a token and a JSON body. */
const posts: Readonly<Record<string, Post>> = {
  '/wxa/business/getuserphonenumber': userPhone,
  '/wxa/getwxacodeunlimit': miniCode,
  '/wxa/generate_urllink': urlLink,
  '/cgi-bin/message/subscribe/send': sendMessage,
  '/wxa/msg_sec_check': checkText,
  '/wxa/media_check_async': checkMedia,
}

const tokenFault = (world: World, query: URLSearchParams): Reply | undefined => {
  const token = query.get('access_token')
  if (!token) return refuse(41001)
  if (world.takes(token)) return undefined
  return world.token?.value === token ? refuse(42001) : refuse(40001)
}

const answer = (world: World, path: string, question: Question): Reply | undefined => {
  const { method, query, body } = question
  if (world.busy > 0) {
    world.busy -= 1
    return refuse(-1)
  }
  if (path === '/sns/jscode2session') return jscode2session(world, question)
  if (path === '/sns/oauth2/access_token') return officialToken(world, question)
  if (path === '/wxaapi/newtmpl/gettemplate') return tokenFault(world, query) ?? listTemplates(world)
  const post = path === '/cgi-bin/stable_token' ? stableToken : posts[path]
  if (post === undefined) return undefined
  if (method !== 'POST') return refuse(43002)
  if (body === undefined) return refuse(47001)
  const fault = path === '/cgi-bin/stable_token' ? undefined : tokenFault(world, query)
  return fault ?? post(world, body)
}

const read = async (request: IncomingMessage): Promise<Fields | undefined> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}

const say = (response: ServerResponse, { json, image }: Reply): void => {
  const type = image === undefined ? 'application/json; encoding=utf-8' : 'image/png'
  response.writeHead(200, { 'content-type': type }).end(image ?? JSON.stringify(json))
}

export const startStandIn = async (options: StandInOptions = {}): Promise<StandIn> => {
  const { weapp = standInAccount, official = standInOfficial, now = Date.now } = options
  const world = new World(weapp, official, now)
  for (const template of options.templates ?? []) world.templates.set(template.id, template)
  for (const page of options.pages ?? []) world.pages.add(page)
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
    const question: Question = { method: request.method ?? 'GET', query: searchParams, body: await read(request) }
    const told = control(world, pathname, question)
    if (told !== undefined) return say(response, { errcode: 0, json: told })
    const reply = answer(world, pathname, question)
    if (reply === undefined) {
      response.writeHead(404).end()
      return
    }
    world.asked.push({ path: pathname, errcode: reply.errcode })
    say(response, reply)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    world,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
