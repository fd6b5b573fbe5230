// Sending a sign-in code. The gateway is a stranger: it is asked when the code is stored and no transaction is open.

import type { Output } from '../../domain/contract'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { forgetRequest, once } from '../http/once'
import { forgetCode, type MadeCode, makeCode } from './code'

type SendCode = Call<'session.code'>

export const sendCode = async (call: SendCode): Promise<Output<'session.code'>> => {
  let made: MadeCode | undefined
  const answer = await once<'session.code'>(async (within) => {
    made = await makeCode(within, within.input.phone)
    return { expiresAt: made.expiresAt, ticket: made.id }
  })(call)
  // Asked again: it was sent the first time.
  if (made === undefined) return answer
  try {
    await call.sms.send(call.input.phone, made.code)
  } catch (error) {
    call.log.error({ err: error }, 'sms')
    // Not kept, so that asking again under the same id or another sends one.
    await forgetCode(call, made)
    await forgetRequest(call)
    throw new AppError('unavailable')
  }
  return answer
}
