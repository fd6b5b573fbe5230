// Sends one file, on weapp.

import Taro from '@tarojs/taro'
import { bodyOf, noAnswer, Problem, parsed } from './answer'
import { base } from './base'
import { type Sending, sendingTimeout, uploadPath } from './local-file'

export const sendFile = async ({ file, headers, onProgress, ...what }: Sending): Promise<void> => {
  if (typeof file !== 'string') throw new Problem('fileUnreadable')
  const task = Taro.uploadFile({
    url: `${base}${uploadPath(what)}`,
    filePath: file,
    name: 'file',
    header: headers,
    timeout: sendingTimeout,
  })
  task.progress(({ progress }) => onProgress(progress / 100))
  const { statusCode, data } = await task.catch(noAnswer)
  bodyOf({ status: statusCode, body: parsed(data) })
}
