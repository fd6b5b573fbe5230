// Sends one file, on weapp.

import Taro from '@tarojs/taro'
import { bodyOf, parsed } from './answer'
import { base } from './base'
import { headersOf } from './call'
import type { LocalFile } from './local-file'
import { noAnswer } from './no-answer'
import { Problem } from './problem'
import { proving } from './prove'

/** Sending a picture over a weak network takes its time. */
const timeoutMs = 120_000

interface Sending {
  readonly id: string
  readonly file: LocalFile
  readonly headers: Readonly<Record<string, string>>
  readonly onProgress: (share: number) => void
}

const sendFile = async ({ id, file, headers, onProgress }: Sending): Promise<void> => {
  if (typeof file !== 'string') throw new Problem('fileUnreadable')
  const task = Taro.uploadFile({
    url: `${base}/api/file.upload?id=${id}`,
    filePath: file,
    name: 'file',
    header: headers,
    timeout: timeoutMs,
  })
  task.progress(({ progress }) => onProgress(progress / 100))
  const { statusCode, data } = await task.catch(noAnswer)
  bodyOf({ status: statusCode, body: parsed(data) })
}

/** The same id again is the same file. `onProgress` is told a share, 0-1. */
export const upload = (
  id: string,
  file: LocalFile,
  token: string | null,
  onProgress: (share: number) => void,
): Promise<void> => proving((more) => sendFile({ id, file, headers: { ...headersOf(token), ...more }, onProgress }))
