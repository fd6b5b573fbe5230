// Anyone may check that the log of a matter is unbroken, and that what is shown is what it tells.

import type { Output } from '../../domain/contract'
import { canonical } from '../../domain/log/canonical'
import { verifyChain } from '../../domain/log/chain'
import type { MatterEvent } from '../../domain/matter/event'
import type { Matter } from '../../domain/matter/matter'
import { fold } from '../../domain/matter/process'
import { runOne, statement } from '../db/statement'
import { found } from '../http/app-error'
import type { Call } from '../http/call'
import { linkOf, sha256 } from '../log/link'
import { logOfMatter } from './get'

const load = statement<{ state: Matter; version: number }>(
  'matter.state',
  'select state, version from matter where district_id = $1 and id = $2',
)

export const verify = async (call: Call<'matter.verify'>): Promise<Output<'matter.verify'>> => {
  const { db, districtId, input } = call
  const row = found(await runOne(db, load, [districtId, input.id]))
  const links = (await logOfMatter(call, input.id)).map((event) => linkOf<MatterEvent>(event))
  const result = verifyChain({ districtId, kind: 'matter', id: input.id }, links, row.version, sha256)
  return {
    events: links.length,
    unbroken: result.unbroken,
    brokenAt: result.unbroken ? null : result.brokenAt,
    lastHash: links.at(-1)?.hash ?? null,
    stateMatches: canonical(fold(input.id, links) ?? null) === canonical(row.state),
  }
}
