// The round code of WeChat that opens the mini-program at a page. Made once, then kept with the files.

import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import type { RequestContext } from '../http/call'
import type { Outcome } from './outcome'
import type { Wechat } from './wechat'

interface MiniCode {
  /** where it is kept; another app or another version of it has another code */
  readonly name: string
  /** at most 32 characters, and none that WeChat refuses */
  readonly scene: string
  readonly page: string
}

/** Before its first release the app has no page that WeChat could find: then the code is made unchecked. */
const ask = async ({ client }: Wechat, { scene, page }: MiniCode): Promise<Outcome<Buffer>> => {
  const checked = await client.miniCode({ scene, page, checkPage: true })
  const unreleased = !checked.ok && checked.failure === 'badPage'
  return unreleased ? client.miniCode({ scene, page, checkPage: false }) : checked
}

/** A PNG; undefined while WeChat gives none. */
export const miniCodeOf = async (
  { districtId, store, log }: Pick<RequestContext, 'districtId' | 'store' | 'log'>,
  wechat: Wechat,
  code: MiniCode,
): Promise<Buffer | undefined> => {
  const { appId, version } = wechat.setting
  const key = `${districtId}/code/${code.name}-${appId.toLowerCase()}-${version}.png`
  const kept = await store.get(key)
  if (kept !== undefined) return buffer(kept)
  const outcome = await ask(wechat, code)
  if (!outcome.ok) {
    const { failure, errcode, words } = outcome
    log.error({ failure, errcode, words }, 'mini-program code')
    return undefined
  }
  // WeChat sends JPEG or PNG as it likes.
  const image = await sharp(outcome.value).png().toBuffer()
  await store.put(key, image, 'image/png')
  return image
}
