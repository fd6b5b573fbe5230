// The mini-program's code of a station, for the person who keeps it.

import { holds } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call, Download } from '../http/call'
import { miniCodeName } from '../locales/poster'
import { miniCodeOf } from '../wechat/mini-code'

const find = statement<{ group_id: string; code: string; name: string }>(
  'station.forCode',
  'select group_id, code, name from station where district_id = $1 and id = $2',
)

export const miniCode = async (call: Call<'station.code'>): Promise<Download> => {
  const { db, districtId, actor, input } = call
  const row = found(await runOne(db, find, [districtId, input.id]))
  if (!holds(actor, 'office', districtId) && !holds(actor, 'coordinator', row.group_id)) throw new AppError('notFound')
  // station codes are letters and digits
  const code = { name: input.id, scene: `s=${row.code}`, page: 'pages/say/index' }
  const body = await miniCodeOf(call, found(call.wechat), code)
  if (body === undefined) throw new AppError('unavailable')
  return { type: 'image/png', body, saveAs: miniCodeName(row.name) }
}
