// Is the log of a report unbroken?

import type { Output } from '../../domain/contract'
import { verifyChain } from '../../domain/log/chain'
import type { Call } from '../http/call'
import { linkOf, sha256 } from '../log/link'
import { logOfReport, readable } from './get'

export const verify = async (call: Call<'report.verify'>): Promise<Output<'report.verify'>> => {
  const { state } = await readable(call, call.input.id)
  const links = (await logOfReport(call, state.id)).map((row) => linkOf<object>(row))
  const found = verifyChain({ districtId: call.districtId, kind: 'report', id: state.id }, links, state.version, sha256)
  return { events: links.length, unbroken: found.unbroken, brokenAt: found.unbroken ? null : found.brokenAt }
}
