// The round code of WeChat that opens the mini-program at a station. Made once, then kept with the files.

import type { Readable } from 'node:stream'
import sharp from 'sharp'
import { holds } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call, Download } from '../http/call'
import { miniCodeName } from '../locales/poster'
import type { Outcome } from '../wechat/outcome'
import type { Wechat } from '../wechat/wechat'

const find = statement<{ group_id: string; code: string; name: string }>(
  'station.forCode',
  'select group_id, code, name from station where district_id = $1 and id = $2',
)

const page = 'pages/say/index'

/** At most 32 characters, and none that WeChat refuses: station codes are letters and digits. */
const sceneOf = (code: string): string => `s=${code}`

/** Before its first release the app has no page that WeChat could find: then the code is made unchecked. */
const ask = async ({ client }: Wechat, code: string): Promise<Outcome<Buffer>> => {
  const scene = sceneOf(code)
  const checked = await client.miniCode({ scene, page, checkPage: true })
  const unreleased = !checked.ok && checked.failure === 'badPage'
  return unreleased ? client.miniCode({ scene, page, checkPage: false }) : checked
}

const made = async (call: Call<'station.code'>, wechat: Wechat, code: string, key: string): Promise<Buffer> => {
  const outcome = await ask(wechat, code)
  if (!outcome.ok) {
    const { failure, errcode, words } = outcome
    call.log.error({ failure, errcode, words }, 'mini-program code')
    throw new AppError('unavailable')
  }
  // WeChat sends JPEG or PNG as it likes.
  const image = await sharp(outcome.value).png().toBuffer()
  await call.store.put(key, image, 'image/png')
  return image
}

export const miniCode = async (call: Call<'station.code'>): Promise<Download> => {
  const { db, districtId, actor, input, store } = call
  const row = found(await runOne(db, find, [districtId, input.id]))
  if (!holds(actor, 'office', districtId) && !holds(actor, 'coordinator', row.group_id)) throw new AppError('notFound')
  const wechat = found(call.wechat)
  // Another app or another version of it has another code.
  const key = `${districtId}/code/${input.id}-${wechat.setting.appId.toLowerCase()}-${wechat.setting.version}.png`
  const body: Readable | Buffer = (await store.get(key)) ?? (await made(call, wechat, row.code, key))
  return { type: 'image/png', body, saveAs: miniCodeName(row.name) }
}
