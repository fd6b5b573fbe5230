// Content checks: text is judged at once, files later by a push. Only for users who were here within two hours.

import { type Fields, grant, type Reply, refuse, textIn } from './reply'
import { minute, opaque, type World } from './world'

const visitFault = (world: World, body: Fields): Reply | undefined => {
  if (body.version !== 2) return refuse(40097)
  if (![1, 2, 3, 4].includes(Number(body.scene))) return refuse(40129)
  const user = world.users.get(textIn(body, 'openid') ?? '')
  if (user === undefined) return refuse(40003)
  return world.now() - user.visitedAt > 120 * minute ? refuse(61010) : undefined
}

export const judge = (world: World, text: string) => {
  for (const [part, { suggest, label }] of world.verdicts) if (text.includes(part)) return { suggest, label }
  return { suggest: 'pass' as const, label: 100 }
}

export const checkText = (world: World, body: Fields): Reply => {
  const content = textIn(body, 'content') ?? ''
  if (content === '' || content.length > 2500) return refuse(40097)
  const fault = visitFault(world, body)
  if (fault !== undefined) return fault
  const result = judge(world, content)
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  return grant({ trace_id: opaque(12), result, detail })
}

export const checkMedia = (world: World, body: Fields): Reply => {
  const url = textIn(body, 'media_url') ?? ''
  if (!/^https?:\/\//.test(url) || ![1, 2].includes(Number(body.media_type))) return refuse(40097)
  const fault = visitFault(world, body)
  if (fault !== undefined) return fault
  const traceId = opaque(12)
  world.media.push({ traceId, url, openid: textIn(body, 'openid') ?? '' })
  return grant({ trace_id: traceId })
}
