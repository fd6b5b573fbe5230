// Addresses under /stand-in by which a host of the mini-program does what WeChat's app does: sign in, tap, consent.

import { type Question, textIn } from './reply'
import type { World } from './world'

/** undefined: no such address. */
export const control = (world: World, path: string, { body = {} }: Question): object | undefined => {
  const openid = textIn(body, 'openid') ?? 'o-demo'
  switch (path) {
    case '/stand-in/login':
      return { code: world.login(openid, textIn(body, 'unionid') ?? null) }
    case '/stand-in/authorise':
      return { code: world.authorise(openid, textIn(body, 'unionid') ?? null) }
    case '/stand-in/phone':
      return { code: world.phoneCode(textIn(body, 'phone') ?? '13900001000') }
    case '/stand-in/subscribe':
      world.subscribe(openid, textIn(body, 'template') ?? '')
      return { done: true }
    case '/stand-in/sent':
      return { sent: world.sent }
    default:
      return undefined
  }
}
