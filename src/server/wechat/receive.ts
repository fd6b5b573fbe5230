// The address that WeChat pushes to, /api/wechat.push: verdicts on files, and consents that were taken back. Answered
// within a moment, because nothing is asked meanwhile; pushed again it changes nothing.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { verdictOf } from '../../domain/check/check'
import { templateNames } from '../../domain/notice/template'
import { fileJudged } from '../check/judge'
import { AppError } from '../http/app-error'
import { consentGone } from '../notice/consent'
import type { Services } from '../services'
import { peopleByOpenid } from '../session/identity'
import { type Fields, fieldsOf, numberOf, textOf } from './ask'
import { isSigned, openPush, type PushKey } from './push'
import type { Wechat } from './wechat'

const bodyLimit = 64 * 1024

const asked = (request: FastifyRequest, name: string): string => {
  const value = (request.query as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : ''
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** False when we know of no such question: WeChat then pushes it again. */
const mediaChecked = async (services: Services, event: Fields): Promise<boolean> => {
  const traceId = textOf(event, 'trace_id')
  if (traceId === null) return false
  const result = fieldsOf(event, 'result')
  const suggest = textOf(result, 'suggest')
  // Without a suggestion the machine could not fetch the file, or not judge it.
  const verdict =
    suggest === null || (numberOf(event, 'errcode') ?? 0) !== 0
      ? ({ state: 'held', why: 'notFetched', label: null } as const)
      : verdictOf(suggest, numberOf(result, 'label'))
  return fileJudged(services, traceId, verdict)
}

/** Somebody switched messages off in WeChat's own settings. What is switched on there is counted when it is asked for. */
const consentChanged = async (services: Services, { setting }: Wechat, event: Fields): Promise<void> => {
  const openid = textOf(event, 'FromUserName')
  const list: unknown = event.List
  if (openid === null) return
  for (const entry of Array.isArray(list) ? list : [list]) {
    if (!isFields(entry) || entry.SubscribeStatusString !== 'reject') continue
    const template = templateNames.find((name) => setting.templates[name]?.id === entry.TemplateId)
    if (template === undefined) continue
    for (const on of await peopleByOpenid(services, openid)) await consentGone({ db: services.db, ...on }, template)
  }
}

const handle = async (services: Services, wechat: Wechat, event: Fields): Promise<boolean> => {
  switch (event.Event) {
    case 'wxa_media_check':
      return mediaChecked(services, event)
    case 'subscribe_msg_change_event':
      await consentChanged(services, wechat, event)
      return true
    default:
      return true
  }
}

const say = (reply: FastifyReply, words: string): FastifyReply =>
  reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(words)

const bodyOf = (request: FastifyRequest): Fields => {
  try {
    const body: unknown = JSON.parse(String(request.body))
    if (isFields(body)) return body
  } catch {
    // said below
  }
  throw new AppError('malformed')
}

export const receivePushes = async (app: FastifyInstance, services: Services): Promise<void> => {
  const { wechat } = services
  if (wechat === undefined || wechat.setting.push === null) return
  const key: PushKey = { ...wechat.setting.push, appId: wechat.setting.appId }
  const path = '/api/wechat.push'
  const options = { bodyLimit, schema: { hide: true } }

  await app.register(async (scope) => {
    // WeChat does not always say that it sends JSON.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))

    scope.get(path, options, async (request, reply) => {
      const good = isSigned(key, asked(request, 'signature'), asked(request, 'timestamp'), asked(request, 'nonce'))
      if (!good) throw new AppError('notAllowed')
      return say(reply, asked(request, 'echostr'))
    })

    scope.post(path, options, async (request, reply) => {
      const encrypted = textOf(bodyOf(request), 'Encrypt') ?? ''
      const [timestamp, nonce] = [asked(request, 'timestamp'), asked(request, 'nonce')]
      if (!isSigned(key, asked(request, 'msg_signature'), timestamp, nonce, encrypted)) throw new AppError('notAllowed')
      const event = openPush(key, encrypted)
      if (event === undefined) throw new AppError('malformed')
      if (!(await handle(services, wechat, event))) throw new AppError('notFound')
      return say(reply, 'success')
    })
  })
}
