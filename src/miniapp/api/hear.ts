// Has speech turned into words by the server, on weapp.

import Taro from '@tarojs/taro'
import { bodyOf, noAnswer, Problem, parsed } from './answer'
import { base } from './base'
import { headersOf } from './call'
import type { LocalFile } from './local-file'
import { proving } from './prove'

const ask = async (file: LocalFile, headers: Readonly<Record<string, string>>): Promise<string> => {
  if (typeof file !== 'string') throw new Problem('fileUnreadable')
  const { statusCode, data } = await Taro.uploadFile({
    url: `${base}/api/speech.hear`,
    filePath: file,
    name: 'file',
    header: headers,
    timeout: 30_000,
  }).catch(noAnswer)
  const { text } = bodyOf({ status: statusCode, body: parsed(data) }) as { readonly text: string }
  return text
}

/** The words; empty when nothing was said. */
export const hear = (file: LocalFile, token: string | null): Promise<string> =>
  proving((more) => ask(file, { ...headersOf(token), ...more }))
