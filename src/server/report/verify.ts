// Is the log of a report unbroken?

import type { Output } from '../../domain/contract'
import type { Call } from '../http/call'
import { readable, reportLog } from './get'

export const verify = async (call: Call<'report.verify'>): Promise<Output<'report.verify'>> => {
  const { state } = await readable(call, call.input.id)
  const { events, unbroken, brokenAt } = await reportLog.verify(call, state)
  return { events, unbroken, brokenAt }
}
