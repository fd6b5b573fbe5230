// Signing in through WeChat: by opening the mini-program, by the phone button, and from a page inside WeChat.

import { timingSafeEqual } from 'node:crypto'
import type { Output } from '../../domain/contract'
import { isMobile } from '../../domain/people/phone'
import { type Actor, personIdOf } from '../../domain/people/role'
import { duplicateIn } from '../db/duplicate'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { once } from '../http/once'
import { blindIndex, fingerprint, seal } from '../secret'
import type { Identified } from '../wechat/client'
import type { Failure, Outcome } from '../wechat/outcome'
import type { Wechat } from '../wechat/wechat'
import { unlessAnswered } from './again'
import { type Identity, type IdentityKind, personByIdentity, putIdentity } from './identity'
import { mergePeople } from './merge'
import { openSession } from './open'

type SignedIn = Output<'session.wechat'>

const createPerson = statement<never>(
  'person.arriveByWechat',
  `insert into person (district_id, id, display_name, created_at) values ($1, $2, '', $3)`,
)

const find = statement<{ id: string; phone_index: string | null; shut: boolean }>(
  'person.shut',
  `select id, phone_index, disabled_at is not null or deleted_at is not null as shut
   from person where district_id = $1 and id = $2`,
)

const findByPhone = statement<{ id: string }>(
  'person.ofPhone',
  'select id from person where district_id = $1 and phone_index = $2',
)

const setPhone = statement<never>(
  'person.setPhone',
  'update person set phone_enc = $3, phone_index = $4 where district_id = $1 and id = $2',
)

const wechatOf = (call: RequestContext): Wechat => found(call.wechat)

/** What the client is told; the rest is for the log. */
const refusals = {
  badCode: 'codeExpired',
  blocked: 'notAllowed',
  tooOften: 'tooMany',
} as const satisfies Partial<Record<Failure, string>>

const isRefused = (failure: Failure): failure is keyof typeof refusals => failure in refusals

const valueOrRefusal = <Value>(call: RequestContext, outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value
  const { failure, errcode, words } = outcome
  if (isRefused(failure)) throw new AppError(refusals[failure])
  call.log.error({ failure, errcode, words, endpoint: call.name }, 'wechat')
  throw new AppError('unavailable')
}

const checkOpen = async (call: RequestContext, personId: string): Promise<string> => {
  const row = await runOne(call.db, find, [call.districtId, personId])
  if (row === undefined || row.shut) throw new AppError('notAllowed')
  return personId
}

/** All identities that came together belong to one person; those of several become one where that is certain. */
const personOf = async (
  call: RequestContext,
  kind: Exclude<IdentityKind, 'union'>,
  { openid, unionid }: Identified,
): Promise<string> => {
  const identities: readonly Identity[] = [
    { kind, value: openid },
    ...(unionid === null ? [] : [{ kind: 'union', value: unionid } as const]),
  ]
  let personId = personIdOf(call.actor)
  for (const identity of identities) {
    const known = await personByIdentity(call, identity)
    if (known === undefined) continue
    // Two phones: anyone who is signed in here stays, and the identity stays with its own account.
    personId = personId === null ? known : ((await mergePeople(call, personId, known)) ?? personId)
  }
  const wanted = personId ?? call.newId()
  let owner = wanted
  for (const identity of identities) {
    const holder = await putIdentity(call, identity, owner)
    if (personId === null) owner = holder
  }
  // Of two first arrivals at once the second finds the person that the first one made.
  if (personId === null && owner === wanted) await runOne(call.db, createPerson, [call.districtId, wanted, call.at])
  return checkOpen(call, owner)
}

export const signInByWechat = (call: Call<'session.wechat'>): Promise<SignedIn> =>
  unlessAnswered<'session.wechat'>(call, async () => {
    // WeChat is asked before the transaction begins: nothing is held open while it answers.
    const who = valueOrRefusal(call, await wechatOf(call).client.codeToSession(call.input.code))
    return once<'session.wechat'>(async (within) => openSession(within, await personOf(within, 'weapp', who)))(call)
  })

/** The person with this phone: the one that asks, or the one on the roster, who is the same from now on. */
const withPhone = async (call: RequestContext & { readonly actor: Actor }, phone: string): Promise<string> => {
  const { db, districtId, secret } = call
  const me = found(await runOne(db, find, [districtId, personIdOf(call.actor)]))
  const index = blindIndex(secret, phone)
  const holder = await runOne(db, findByPhone, [districtId, index])
  if (holder === undefined) {
    await runOne(db, setPhone, [districtId, me.id, seal(secret, phone), index]).catch((error: unknown) => {
      throw duplicateIn(error) === undefined ? error : new AppError('inUse')
    })
    return me.id
  }
  const one = await mergePeople(call, me.id, holder.id)
  // Both have a phone: they may be two people, and a number is not taken from anybody.
  if (one === null) throw new AppError('inUse')
  return one
}

export const tellPhone = (call: Call<'session.wechatPhone'>): Promise<SignedIn> =>
  unlessAnswered<'session.wechatPhone'>(call, async () => {
    const phone = valueOrRefusal(call, await wechatOf(call).client.phoneNumber(call.input.code))
    // Only numbers of the mainland can be sent a code and rung up from here.
    if (!isMobile(phone)) throw new AppError('invalid', { '/code': 'wrong' })
    return once<'session.wechatPhone'>(async (within) =>
      openSession(within, await checkOpen(within, await withPhone(within, phone))),
    )(call)
  })

const stateLife = 600_000

const stateOf = (
  { secret, districtId }: Pick<RequestContext, 'secret' | 'districtId'>,
  nonce: string,
  until: string,
): string => `${nonce}.${until}.${fingerprint(secret, `oauth ${districtId} ${nonce} ${until}`).slice(0, 32)}`

const isStateOfOurs = (call: RequestContext, state: string): boolean => {
  const [nonce = '', until = ''] = state.split('.')
  const [given, expected] = [Buffer.from(state), Buffer.from(stateOf(call, nonce, until))]
  const genuine = given.length === expected.length && timingSafeEqual(given, expected)
  return genuine && Number.parseInt(until, 36) > Date.parse(call.at)
}

export const oauthAddress = async (call: Call<'session.oauth'>): Promise<Output<'session.oauth'>> => {
  const official = call.wechat?.setting.official
  if (official === undefined || official === null) return { address: null, state: null }
  const until = (Date.parse(call.at) + stateLife).toString(36)
  const state = stateOf(call, call.newId(), until)
  // WeChat wants the fields in this order.
  const search = new URLSearchParams([
    ['appid', official.appId],
    ['redirect_uri', `${call.setting.publicUrl ?? call.origin}${call.input.page}`],
    ['response_type', 'code'],
    ['scope', 'snsapi_base'],
    ['state', state],
  ])
  return { address: `https://open.weixin.qq.com/connect/oauth2/authorize?${search}#wechat_redirect`, state }
}

export const signInByOauth = (call: Call<'session.oauthCode'>): Promise<SignedIn> =>
  unlessAnswered<'session.oauthCode'>(call, async () => {
    const { client, setting } = wechatOf(call)
    if (!isStateOfOurs(call, call.input.state)) throw new AppError('codeExpired')
    const who = valueOrRefusal(call, await client.codeToOfficial(found(setting.official), call.input.code))
    return once<'session.oauthCode'>(async (within) => openSession(within, await personOf(within, 'official', who)))(
      call,
    )
  })
