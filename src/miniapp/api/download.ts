// A file that only a session may have, on weapp: fetched with it, then opened so that it can be kept or passed on.

import type { Input, NameOf } from '@domain/contract'
import { addressOf } from '@domain/question/address'
import Taro from '@tarojs/taro'
import { useSession } from '../store/session'
import { bodyOf, Problem } from './answer'
import { base } from './base'
import { headersOf } from './call'

export type DownloadName = NameOf<'download'>

/** The platform opens these and no others, besides pictures; it goes by the end of the name. */
const types = ['pdf', 'xlsx', 'docx'] as const

const typeOf = (fileName: string): (typeof types)[number] | undefined =>
  types.find((type) => fileName.endsWith(`.${type}`))

/** Told of the bytes that are here. How many there will be nobody knows: the file is written while it comes. */
export type Arriving = (bytes: number) => void

/** Where it is on the phone. Throws a problem when it does not come. */
export const fetchFile = async <Name extends DownloadName>(
  name: Name,
  input: Input<Name>,
  fileName: string,
  onArriving?: Arriving,
): Promise<string> => {
  const task = Taro.downloadFile({
    url: `${base}${addressOf(name, input)}`,
    header: headersOf(useSession.getState().token),
    filePath: `${Taro.env.USER_DATA_PATH}/${fileName}`,
  })
  if (onArriving !== undefined) task.progress(({ totalBytesWritten }) => onArriving(totalBytesWritten))
  const fetched = await task.catch((): never => {
    throw new Problem('offline')
  })
  // the words of a refusal are in the file: what kind it was, the status says
  if (fetched.statusCode !== 200) bodyOf({ status: fetched.statusCode, body: undefined })
  return fetched.filePath
}

/** Throws a problem when it does not come or cannot be shown. `fileName` is what it is called where it is kept. */
export const download = async <Name extends DownloadName>(
  name: Name,
  input: Input<Name>,
  fileName: string,
  onArriving?: Arriving,
): Promise<void> => {
  const filePath = await fetchFile(name, input, fileName, onArriving)
  const fileType = typeOf(fileName)
  // a picture is kept and passed on from where it is looked at
  const shown =
    fileType === undefined
      ? Taro.previewImage({ urls: [filePath], showmenu: true })
      : Taro.openDocument({ filePath, showMenu: true, fileType })
  await shown.catch((): never => {
    throw new Problem('notShown')
  })
}

/** Into a chat, such as the one with oneself; only in a tap. False when the person goes back. */
export const shareFile = (filePath: string, fileName: string): Promise<boolean> =>
  Taro.shareFileMessage({ filePath, fileName }).then(
    () => true,
    () => false,
  )
