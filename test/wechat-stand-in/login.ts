// Signing in: codes of the mini-program, of the official account, and of the phone button.

import { type Fields, grant, type Question, type Reply, refuse } from './reply'
import { type Account, opaque, type World } from './world'

const accountFault = (account: Account, query: URLSearchParams): Reply | undefined => {
  if (!query.get('appid')) return refuse(41002)
  if (!query.get('secret')) return refuse(41004)
  if (query.get('appid') !== account.appId) return refuse(40013)
  if (query.get('secret') !== account.secret) return refuse(40125)
  return query.get('grant_type') === 'authorization_code' ? undefined : refuse(40002)
}

export const jscode2session = (world: World, { query }: Question): Reply => {
  const fault = accountFault(world.weapp, query)
  if (fault !== undefined) return fault
  if (!query.get('js_code')) return refuse(41008)
  const openid = world.spendLogin(query.get('js_code'))
  if (openid === undefined) return refuse(40029)
  const user = world.users.get(openid)
  if (user?.blocked) return refuse(40226)
  if (world.signsInTooOften(openid)) return refuse(45011)
  const union = user?.unionid ? { unionid: user.unionid } : {}
  return grant({ session_key: `${opaque(16)}==`, openid, ...union }, true)
}

export const officialToken = (world: World, { query }: Question): Reply => {
  const fault = accountFault(world.official, query)
  if (fault !== undefined) return fault
  const openid = world.spendAuthorisation(query.get('code'))
  if (openid === undefined) return refuse(40029)
  const user = world.users.get(openid)
  const union = user?.unionid ? { unionid: user.unionid } : {}
  const token = { access_token: opaque(40), expires_in: 7200, refresh_token: opaque(40) }
  return grant({ ...token, openid, scope: 'snsapi_base', ...union }, true)
}

export const userPhone = (world: World, body: Fields): Reply => {
  const found = world.spendPhone(body.code)
  if (found === undefined) return refuse(40029)
  const { phone, appId } = found
  return grant({
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: Math.floor(world.now() / 1000), appid: appId },
    },
  })
}
