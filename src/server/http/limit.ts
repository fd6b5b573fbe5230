// Rate limits by name, counted by session, or by address when nobody is signed in. Kept in this process: with several
// processes each counts for itself; what must hold in all of them (sign-in codes of a phone) is counted in the database.

import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify'
import type { LimitName } from '../../domain/contract/endpoint'
import type { Limit } from '../services'
import { AppError } from './app-error'

export const defaultLimits: Readonly<Record<LimitName, Limit>> = {
  read: { max: 1200, seconds: 60 },
  write: { max: 300, seconds: 60 },
  submit: { max: 60, seconds: 600 },
  // a whole meeting sits behind one address; how often one phone is sent a code, and tried, is counted by phone
  signIn: { max: 150, seconds: 600 },
  smsCode: { max: 80, seconds: 3600 },
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

/** An IPv6 customer has a whole /64 at hand: its first half counts as one address. */
export const addressOf = (ip: string): string => {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip
  const [head = '', tail] = ip.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...right].slice(0, 4).join(':')
}

/** For each name one hook that counts and refuses; it runs after the one that finds out who asks. */
export const limitHooks = async (
  app: FastifyInstance,
  limits: Readonly<Record<LimitName, Limit>>,
): Promise<Readonly<Record<LimitName, preHandlerAsyncHookHandler>>> => {
  await app.register(rateLimit, { global: false })
  const hook = ({ max, seconds }: Limit): preHandlerAsyncHookHandler =>
    app.rateLimit({
      max,
      timeWindow: seconds * 1000,
      keyGenerator: (request) => request.who?.sessionId ?? addressOf(request.ip),
      errorResponseBuilder: () => new AppError('tooMany'),
    })
  return {
    read: hook(limits.read),
    write: hook(limits.write),
    submit: hook(limits.submit),
    signIn: hook(limits.signIn),
    smsCode: hook(limits.smsCode),
    upload: hook(limits.upload),
    reveal: hook(limits.reveal),
    export: hook(limits.export),
  }
}
