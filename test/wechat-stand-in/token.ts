// The stable token: the same one until five minutes before its end, by force only now and then.

import { type Fields, grant, type Reply, refuse } from './reply'
import { minute, opaque, type World } from './world'

const life = 120 * minute
const overlap = 5 * minute
const day = 1440 * minute

const answer = (world: World): Reply => {
  const { token } = world
  return token === null
    ? refuse(-1)
    : grant({ access_token: token.value, expires_in: Math.floor((token.until - world.now()) / 1000) }, true)
}

const renew = (world: World): void => {
  const now = world.now()
  const { token } = world
  world.before = token === null ? null : { value: token.value, until: Math.min(token.until, now + overlap) }
  world.token = { value: `${world.tokensMade}_${opaque(96)}`, until: now + life }
  world.tokensMade += 1
}

export const stableToken = (world: World, body: Fields): Reply => {
  if (body.grant_type !== 'client_credential') return refuse(40002)
  if (body.appid !== world.weapp.appId) return refuse(40013)
  if (body.secret !== world.weapp.secret) return refuse(40125)
  if (world.closed) return refuse(40164)
  const now = world.now()
  if (body.force_refresh === true) {
    const today = world.forced.filter((at) => at > now - day)
    const last = today.at(-1)
    if (today.length >= 20) return refuse(45009)
    // too soon after the last time: what there is
    if (last !== undefined && now - last < minute / 2 && world.token !== null) return answer(world)
    world.forced = [...today, now]
    renew(world)
    world.before = null
    return answer(world)
  }
  if (world.token === null || world.token.until - overlap <= now) renew(world)
  return answer(world)
}
