// Rate limits by name, counted by session, or by address when nobody is signed in. Kept in this process: with several
// processes each counts for itself; what must hold in all of them (sign-in codes of a phone) is counted in the database.

import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify'
import type { LimitName } from '../../domain/contract/endpoint'
import type { Limit } from '../part'
import { AppError } from './app-error'

export const defaultLimits: Readonly<Record<LimitName, Limit>> = {
  read: { max: 1200, seconds: 60 },
  write: { max: 300, seconds: 60 },
  submit: { max: 60, seconds: 600 },
  signIn: { max: 30, seconds: 600 },
  smsCode: { max: 20, seconds: 3600 },
  upload: { max: 120, seconds: 600 },
  reveal: { max: 60, seconds: 600 },
  export: { max: 60, seconds: 600 },
}

/** Every limit as many times wider: for a demo, where all people sit behind one address. */
export const widened = (
  limits: Readonly<Record<LimitName, Limit>>,
  times: number,
): Readonly<Record<LimitName, Limit>> => {
  const wide = ({ max, seconds }: Limit): Limit => ({ max: max * times, seconds })
  return {
    read: wide(limits.read),
    write: wide(limits.write),
    submit: wide(limits.submit),
    signIn: wide(limits.signIn),
    smsCode: wide(limits.smsCode),
    upload: wide(limits.upload),
    reveal: wide(limits.reveal),
    export: wide(limits.export),
  }
}

export const registerLimits = async (app: FastifyInstance): Promise<void> => {
  await app.register(rateLimit, { global: false })
}

/** A hook that counts and refuses; runs after the one that finds out who asks. Downloads have a limit of their own. */
export const limitHook = (app: FastifyInstance, name: LimitName, limit: Limit): preHandlerAsyncHookHandler =>
  app.rateLimit({
    max: limit.max,
    timeWindow: limit.seconds * 1000,
    groupId: name,
    keyGenerator: (request) => request.who?.sessionId ?? request.ip,
    errorResponseBuilder: () => new AppError('tooMany'),
  })
