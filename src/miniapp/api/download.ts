// A file that only a session may have, on weapp: fetched with it, then opened so that it can be kept or passed on.

import type { Input, NameOf } from '@domain/contract'
import { addressOf } from '@domain/question/address'
import Taro from '@tarojs/taro'
import { useSession } from '../store/session'
import { bodyOf } from './answer'
import { base } from './base'
import { headersOf } from './call'
import { Problem } from './problem'

export type DownloadName = NameOf<'download'>

/** The platform opens these; it goes by the end of the name. */
const types = ['pdf', 'xlsx', 'docx'] as const

const typeOf = (fileName: string): (typeof types)[number] | undefined =>
  types.find((type) => fileName.endsWith(`.${type}`))

/** Throws a problem when it does not come. `fileName` is what it is called where it is kept. */
export const download = async <Name extends DownloadName>(
  name: Name,
  input: Input<Name>,
  fileName: string,
): Promise<void> => {
  const fetched = await Taro.downloadFile({
    url: `${base}${addressOf(name, input)}`,
    header: headersOf(useSession.getState().token),
    filePath: `${Taro.env.USER_DATA_PATH}/${fileName}`,
  }).catch((): never => {
    throw new Problem('offline')
  })
  // the words of a refusal are in the file: what kind it was, the status says
  if (fetched.statusCode !== 200) bodyOf({ status: fetched.statusCode, body: undefined })
  if (fileName.endsWith('.png')) {
    // a picture is kept and passed on from where it is looked at
    await Taro.previewImage({ urls: [fetched.filePath], showmenu: true })
    return
  }
  const fileType = typeOf(fileName)
  await Taro.openDocument({ filePath: fetched.filePath, showMenu: true, ...(fileType ? { fileType } : {}) })
}
