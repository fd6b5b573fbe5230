// A sign-in uses its code up before its transaction begins: the same request sent again is answered as the first time,
// also when the first one used the code a moment ago.

import type { EndpointName, Output } from '../../domain/contract'
import type { RequestContext } from '../http/call'
import { earlierAnswer } from '../http/once'

export const unlessAnswered = async <Name extends EndpointName>(
  call: RequestContext,
  work: () => Promise<Output<Name>>,
): Promise<Output<Name>> => {
  const before = await earlierAnswer<Name>(call)
  if (before?.answer !== undefined) return before.answer
  try {
    return await work()
  } catch (error) {
    const meanwhile = await earlierAnswer<Name>(call)
    if (meanwhile?.answer !== undefined) return meanwhile.answer
    throw error
  }
}
