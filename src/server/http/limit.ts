// Rate limits by name and by who asks: session and account, or the address, its network and the whole district where nobody
// is signed in. Beyond what is usual at one address a device has to work for each request; a hall behind one address gets
// in, a flood does not. Kept in this process; what must hold in all of them is counted in the database, see `spend`.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LimitName } from '../../domain/contract/endpoint'
import { personIdOf } from '../../domain/people/role'
import type { Limit, Services } from '../services'
import { AppError } from './app-error'
import { addressOf, networkOf } from './network'
import { openPuzzles } from './proof'

export const defaultLimits: Readonly<Record<LimitName, Limit>> = {
  read: { max: 1200, seconds: 60, address: 12_000, network: 24_000 },
  write: { max: 300, seconds: 60, address: 1500, network: 3000 },
  submit: { max: 60, seconds: 600, free: 60, address: 1500, network: 3000, district: 3000 },
  // how often one phone is sent a code, and tried, is counted by phone
  signIn: { max: 150, seconds: 600, free: 150, address: 3000, network: 6000, district: 6000 },
  smsCode: { max: 80, seconds: 3600, free: 80, address: 1500, network: 3000, district: 3000 },
  upload: { max: 120, seconds: 600, free: 120, address: 2400, network: 4800, district: 6000 },
  reveal: { max: 60, seconds: 600 },
  export: { max: 60, seconds: 600, address: 300, network: 600 },
}

/** What is no endpoint of the contract: documents, health, pushes, pages, addresses that lead nowhere. */
const outsideLimit: Limit = { max: 3000, seconds: 60, network: 6000 }

const optional = ['address', 'free', 'network', 'district'] as const

/** The document of the contract: a megabyte that nobody needs twice. */
const documentLimit: Limit = { max: 30, seconds: 60, address: 60, network: 600 }

/** Every limit as many times wider: for a demo, where all people sit behind one address. */
export const widened = (
  limits: Readonly<Record<LimitName, Limit>>,
  times: number,
): Readonly<Record<LimitName, Limit>> => {
  const wide = (limit: Limit): Limit => ({
    max: limit.max * times,
    seconds: limit.seconds,
    ...Object.fromEntries(optional.flatMap((name) => (limit[name] === undefined ? [] : [[name, limit[name] * times]]))),
  })
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

/** Where too much comes in although everybody works for it, there is an end as well. */
const floodTimes = 5
/** An account may be signed in on some devices at once. */
const devices = 3
/** Twice the work from here on, in times of what is free. */
const steep = 4

/** Counts by key within windows of so many milliseconds. */
const counting = (length: number) => {
  // in the order of their ends
  const windows = new Map<string, { count: number; readonly until: number }>()
  /** From the oldest on as far as they are over: however many have come, nobody pays for what is not. */
  const tidy = (now: number): void => {
    for (const [key, { until }] of windows) {
      if (until > now) return
      windows.delete(key)
    }
  }
  return (key: string): { readonly count: number; readonly left: number } => {
    const now = performance.now()
    tidy(now)
    let window = windows.get(key)
    if (window === undefined) {
      window = { count: 0, until: now + length }
      windows.set(key, window)
    }
    window.count += 1
    return { count: window.count, left: window.until - now }
  }
}

export type LimitHook = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

const proofOf = ({ headers }: FastifyRequest): string | undefined => {
  const value = headers['x-proof']
  return typeof value === 'string' ? value : undefined
}

/** One hook that counts and refuses with `tooMany` or `proofNeeded`; it runs after the one that finds out who asks. */
const hookOf = (name: string, limit: Limit, { clock, secret }: Pick<Services, 'clock' | 'secret'>): LimitHook => {
  const { max, seconds, address = max, free, network = address * 2, district } = limit
  const count = counting(seconds * 1000)
  const puzzles = openPuzzles(secret)

  const refuse = (reply: FastifyReply, left: number): never => {
    void reply.header('retry-after', Math.max(1, Math.ceil(left / 1000)))
    throw new AppError('tooMany')
  }
  const within = (reply: FastifyReply, key: string, max: number): number => {
    const { count: n, left } = count(key)
    return n > max ? refuse(reply, left) : n
  }

  return async (request, reply) => {
    const { who, ip } = request
    const personId = who === null ? null : personIdOf(who.actor)
    if (who?.sessionId && personId !== null) {
      within(reply, `session ${who.sessionId}`, max)
      within(reply, `person ${personId}`, max * devices)
      return
    }
    const own = within(reply, `address ${addressOf(ip)}`, address)
    within(reply, `network ${networkOf(ip)}`, network)
    const all = district === undefined ? 0 : within(reply, `district ${who?.districtId ?? ''}`, district * floodTimes)
    const isMuch = free !== undefined && own > free
    const isFlooded = district !== undefined && all > district
    if (!isMuch && !isFlooded) return
    const proof = proofOf(request)
    if (proof !== undefined && puzzles.take(proof, name, clock())) return
    const harder = free !== undefined && own > free * steep ? 1 : 0
    throw new AppError('proofNeeded', { '/challenge': puzzles.make(name, clock(), harder) })
  }
}

/** For each name one hook, and one for what is no endpoint. */
export const limitHooks = (
  services: Pick<Services, 'clock' | 'secret' | 'limits'>,
): Readonly<Record<LimitName | 'outside' | 'document', LimitHook>> => {
  const hook = (name: LimitName): LimitHook => hookOf(name, services.limits[name], services)
  return {
    read: hook('read'),
    write: hook('write'),
    submit: hook('submit'),
    signIn: hook('signIn'),
    smsCode: hook('smsCode'),
    upload: hook('upload'),
    reveal: hook('reveal'),
    export: hook('export'),
    outside: hookOf('outside', outsideLimit, services),
    document: hookOf('document', documentLimit, services),
  }
}

/** Counts whatever is asked besides the contract, before anything is done for it. */
export const limitOutside = (app: FastifyInstance, isInside: (url: string) => boolean, hook: LimitHook): void => {
  app.addHook('onRequest', async (request, reply) => {
    const route = request.routeOptions.url
    if (route === undefined || !isInside(route)) await hook(request, reply)
  })
}
