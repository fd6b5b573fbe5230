// Has speech turned into words by the server, on weapp.

import Taro from '@tarojs/taro'
import { bodyOf, parsed } from './answer'
import { base } from './base'
import { headersOf } from './call'
import type { LocalFile } from './local-file'
import { noAnswer } from './no-answer'
import { Problem } from './problem'

/** The words; empty when nothing was said. */
export const hear = async (file: LocalFile, token: string | null): Promise<string> => {
  if (typeof file !== 'string') throw new Problem('fileUnreadable')
  const { statusCode, data } = await Taro.uploadFile({
    url: `${base}/api/speech.hear`,
    filePath: file,
    name: 'file',
    header: headersOf(token),
    timeout: 30_000,
  }).catch(noAnswer)
  const { text } = bodyOf({ status: statusCode, body: parsed(data) }) as { readonly text: string }
  return text
}
