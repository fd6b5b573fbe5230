// Why the platform did not do what was asked: the person went back, the privacy guide or the permission was declined.

export type Refusal = 'cancelled' | 'declined' | 'failed'

const messageOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error)
  if ('errMsg' in error) return String(error.errMsg)
  return 'message' in error ? String(error.message) : ''
}

export const refusalOf = (error: unknown): Refusal => {
  const message = messageOf(error)
  if (/privacy|auth den|authorize|permission|scope/i.test(message)) return 'declined'
  return /cancel/i.test(message) ? 'cancelled' : 'failed'
}

export const isCancelled = (error: unknown): boolean => refusalOf(error) === 'cancelled'
