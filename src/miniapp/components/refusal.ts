// Why the platform did not do what was asked: the person went back, declined the privacy guide, has refused the permission
// (or the phone has, for WeChat as a whole), or it just failed. What each says and how it is mended is Refused's.

export type Refusal = 'cancelled' | 'guide' | 'permission' | 'system' | 'failed'

export const messageOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error)
  const name = 'name' in error ? `${String(error.name)} ` : ''
  if ('errMsg' in error) return String(error.errMsg)
  return 'message' in error ? `${name}${String(error.message)}` : ''
}

/** In the order in which they are asked: a message of a refused permission may speak of a cancel as well. */
const kinds: readonly (readonly [Refusal, RegExp])[] = [
  ['guide', /privacy/i],
  ['system', /system permission|system deny|locationswitch/i],
  ['permission', /auth|permission|scope|denied|NotAllowedError/i],
  ['cancelled', /cancel/i],
]

export const refusalOf = (error: unknown): Refusal => {
  const message = messageOf(error)
  return kinds.find(([, pattern]) => pattern.test(message))?.[0] ?? 'failed'
}

export const isCancelled = (error: unknown): boolean => refusalOf(error) === 'cancelled'
