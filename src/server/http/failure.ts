// Turns whatever went wrong into a status and a stable code; only what nobody foresaw is logged as an error.

import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import type { ErrorCode } from '../../domain/errors'
import { codeOf } from '../error-code'
import { Outage } from '../outage'
import type { Log } from '../services'
import { AppError } from './app-error'
import { statusOf } from './status'

export interface Failure {
  readonly error: { readonly code: ErrorCode; readonly fields?: Readonly<Record<string, string>> }
}

const ofStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'signedOut',
  403: 'notAllowed',
  404: 'notFound',
  405: 'notFound',
  413: 'tooLarge',
  415: 'unsupportedType',
  429: 'tooMany',
  503: 'unavailable',
}

const textOf = (error: unknown, key: string): string =>
  typeof error === 'object' && error !== null && key in error ? String(Reflect.get(error, key)) : ''

/** PostgreSQL's class 22: a value that the contract let pass but a column cannot hold. */
const isUnstorable = (error: unknown): boolean => /^22[0-9A-Z]{3}$/.test(codeOf(error))

/** What passes without anything being wrong with the request. */
const passing = new Set([
  // the network
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  // the disk of this machine: full, read-only, failing, not ours to write to; and no more open files
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EACCES',
  'EPERM',
  'EMFILE',
  'ENFILE',
  // PostgreSQL: a demoted primary, a lock, a deadlock, a statement that took too long, an unreadable disk
  '25006',
  '55P03',
  '40001',
  '40P01',
  '57014',
  '58030',
])

/** PostgreSQL's classes: connection lost, nothing left of something (disk, memory, connections), shut down. */
const passingClass = /^(?:08|53)[0-9A-Z]{3}$|^57P0[1-5]$/

const isOutage = (error: unknown): boolean =>
  error instanceof Outage ||
  passing.has(codeOf(error)) ||
  passingClass.test(codeOf(error)) ||
  textOf(error, 'syscall') === 'connect' ||
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/.test(
    textOf(error, 'message'),
  )

/** The refusal behind an error, or undefined when it is a fault of ours. */
export const refusalOf = (error: unknown): AppError | undefined => {
  if (error instanceof AppError) return error
  if (isUnstorable(error)) return new AppError('invalid')
  // Fastify's own refusals, a request that its sender broke off among them.
  const status = Number(textOf(error, 'statusCode'))
  if (status >= 400 && status < 500) return new AppError(ofStatus[status] ?? 'malformed')
  return isOutage(error) ? new AppError('unavailable') : undefined
}

/** Seconds, not the same for all: who was sent away together need not come back together. */
export const retryAfter = (): number => 3 + Math.floor(Math.random() * 5)

const answer = (reply: FastifyReply, { code, fields }: Pick<AppError, 'code' | 'fields'>): FastifyReply => {
  const body: Failure = { error: fields === undefined ? { code } : { code, fields } }
  if (code === 'unavailable') void reply.header('retry-after', retryAfter())
  return reply
    .code(statusOf[code])
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body)
}

export const answerFailure = (
  log: Log,
  error: FastifyError | unknown,
  where: string,
  reply: FastifyReply,
): FastifyReply => {
  const refusal = refusalOf(error)
  if (refusal === undefined) {
    log.error({ id: reply.request.id, where, err: error }, 'failed')
    return answer(reply, { code: 'internal' })
  }
  // Sent away because there was too much: one line for each would be too much as well.
  if (refusal.code === 'unavailable' && refusal !== error)
    log.error({ id: reply.request.id, where, err: error }, 'unavailable')
  else if (refusal !== error && isUnstorable(error))
    log.warn({ id: reply.request.id, where, err: error }, 'let through by the contract')
  return answer(reply, refusal)
}

export const handleFailures = (app: FastifyInstance, log: Log): void => {
  app.setErrorHandler((error, request, reply) => {
    request.refusal = refusalOf(error)?.code ?? 'internal'
    return answerFailure(log, error, request.routeOptions.url ?? 'unknown', reply)
  })
}

/** What Node's own parser refuses before there is a request: headers too long, not HTTP at all, or nothing in time. */
export const clientFailure = (error: unknown): string => {
  const late = codeOf(error) === 'ERR_HTTP_REQUEST_TIMEOUT'
  const body = JSON.stringify({ error: { code: late ? 'slow' : 'malformed' } } satisfies Failure)
  return `HTTP/1.1 ${late ? '408 Request Timeout' : '400 Bad Request'}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`
}
