// Turns whatever went wrong into a status and a stable code; only what nobody foresaw is logged as an error.

import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import type { ErrorCode } from '../../domain/errors'
import { codeOf } from '../error-code'
import type { Log } from '../part'
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

const lost = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300'])

const isOutage = (error: unknown): boolean =>
  lost.has(codeOf(error)) ||
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

const answer = (reply: FastifyReply, { code, fields }: Pick<AppError, 'code' | 'fields'>): FastifyReply => {
  const body: Failure = { error: fields === undefined ? { code } : { code, fields } }
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
    log.error({ where, err: error }, 'failed')
    return answer(reply, { code: 'internal' })
  }
  if (refusal.code === 'unavailable') log.error({ where, err: error }, 'unavailable')
  else if (refusal !== error && isUnstorable(error)) log.warn({ where, err: error }, 'let through by the contract')
  return answer(reply, refusal)
}

export const handleFailures = (app: FastifyInstance, log: Log): void => {
  app.setErrorHandler((error, request, reply) => {
    request.refusal = refusalOf(error)?.code ?? 'internal'
    return answerFailure(log, error, request.routeOptions.url ?? 'unknown', reply)
  })
}

/** What Node's own parser refuses before there is a request: headers too long, not HTTP at all. */
export const clientFailure = (): string => {
  const body = JSON.stringify({ error: { code: 'malformed' } } satisfies Failure)
  return `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`
}
