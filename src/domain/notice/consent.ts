// What WeChat's question for messages can be answered with.

/** What the user's tap on the question answered, as WeChat says it. */
export const consentAnswers = [
  'accept',
  'acceptWithAlert',
  'acceptWithAudio',
  'acceptWithForcePush',
  'reject',
  'ban',
  'filter',
] as const
export type ConsentAnswer = (typeof consentAnswers)[number]

/** One yes is one message. */
export const isConsent = (answer: ConsentAnswer): boolean => answer.startsWith('accept')
