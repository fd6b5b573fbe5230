// The access token of the app: one row that all processes share, fetched by one of them at a time.

import { createHash } from 'node:crypto'
import { later } from '../../domain/calendar/local-time'
import type { Database } from '../db/database'
import { runOne, statement } from '../db/statement'
import { openSealed, type Secret, seal } from '../secret'
import { failed, type Outcome, succeeded } from './outcome'

export interface FetchedToken {
  readonly token: string
  readonly seconds: number
}

export interface Tokens {
  get(): Promise<Outcome<string>>
  /** WeChat no longer takes this one: the next `get` asks for another. */
  refuse(token: string): Promise<void>
}

interface Row {
  readonly token_enc: string | null
  readonly expires_at: string | null
}

const load = statement<Row>('token.load', 'select token_enc, expires_at from wechat_token where app_id = $1')

// A claim and not a lock: nothing is held open while WeChat is asked, and a process that dies lets go by itself.
const claim = statement<{ app_id: string }>(
  'token.claim',
  `insert into wechat_token (app_id, claimed_until) values ($1, $3)
   on conflict (app_id) do update set claimed_until = excluded.claimed_until
   where wechat_token.claimed_until is null or wechat_token.claimed_until < $2
   returning app_id`,
)

const keepToken = statement<never>(
  'token.keep',
  `update wechat_token set token_enc = $2, token_hash = $3, expires_at = $4, claimed_until = null where app_id = $1`,
)

const release = statement<never>('token.release', 'update wechat_token set claimed_until = null where app_id = $1')

const drop = statement<never>(
  'token.drop',
  'update wechat_token set expires_at = null where app_id = $1 and token_hash = $2',
)

/** A token is not used in its last minute. WeChat renews five minutes early, when both are good. */
const reserve = 60_000
const claimFor = 15_000
const pollEvery = 100
const polls = 100

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

interface TokenParts {
  readonly db: Database
  readonly secret: Pick<Secret, 'column'>
  readonly clock: () => string
  readonly appId: string
  readonly fetchToken: () => Promise<Outcome<FetchedToken>>
  readonly wait: (milliseconds: number) => Promise<void>
}

export const sharedTokens = ({ db, secret, clock, appId, fetchToken, wait }: TokenParts): Tokens => {
  const stored = async (): Promise<string | undefined> => {
    const row = await runOne(db, load, [appId])
    if (row === undefined || row.token_enc === null || row.expires_at === null) return undefined
    return Date.parse(row.expires_at) - reserve > Date.parse(clock()) ? openSealed(secret, row.token_enc) : undefined
  }

  const fetchAndKeep = async (): Promise<Outcome<string>> => {
    const fetched = await fetchToken()
    if (!fetched.ok) {
      await runOne(db, release, [appId])
      return fetched
    }
    const { token, seconds } = fetched.value
    await runOne(db, keepToken, [appId, seal(secret, token), hashOf(token), later(clock(), seconds * 1000)])
    return succeeded(token)
  }

  const obtain = async (): Promise<Outcome<string>> => {
    for (let tries = 0; tries < polls; tries += 1) {
      const known = await stored()
      if (known !== undefined) return succeeded(known)
      const at = clock()
      const mine = await runOne(db, claim, [appId, at, later(at, claimFor)])
      if (mine === undefined) {
        await wait(pollEvery)
        continue
      }
      // another process may have kept one and let go between the look and the claim
      const meanwhile = await stored()
      if (meanwhile === undefined) return fetchAndKeep()
      await runOne(db, release, [appId])
      return succeeded(meanwhile)
    }
    return failed(null, 'another process is asking for the token')
  }

  let underWay: Promise<Outcome<string>> | undefined
  return {
    get: () => {
      underWay ??= obtain().finally(() => {
        underWay = undefined
      })
      return underWay
    },
    refuse: async (token) => {
      await runOne(db, drop, [appId, hashOf(token)])
    },
  }
}
