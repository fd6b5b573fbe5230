// Anyone may check that the log of a matter is unbroken, and that what is shown is what it tells.

import type { Output } from '../../domain/contract'
import type { Matter } from '../../domain/matter/matter'
import { matterProcess } from '../../domain/matter/process'
import { runOne, statement } from '../db/statement'
import { found } from '../http/app-error'
import type { Call } from '../http/call'
import { logOf } from '../process/log'

export const matterLog = logOf({ process: matterProcess, table: 'matter' })

const load = statement<{ state: Matter }>('matter.state', 'select state from matter where district_id = $1 and id = $2')

export const verify = async (call: Call<'matter.verify'>): Promise<Output<'matter.verify'>> => {
  const { state } = found(await runOne(call.db, load, [call.districtId, call.input.id]))
  return matterLog.verify(call, state)
}
