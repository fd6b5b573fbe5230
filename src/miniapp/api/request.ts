// One HTTP request, on weapp.

import Taro from '@tarojs/taro'
import { type Answer, type Asking, noAnswer, timeoutMs } from './answer'
import { base } from './base'

/** Throws `offline` or `slow` when there is no answer at all. */
export const request = async ({ method, path, headers, body }: Asking): Promise<Answer> => {
  // a failure given to a callback would be an unhandled rejection as well: Taro makes a promise of every call
  const { statusCode, data } = await Taro.request<unknown>({
    url: `${base}${path}`,
    method,
    header: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { data: JSON.stringify(body) }),
    timeout: timeoutMs,
  }).catch(noAnswer)
  return { status: statusCode, body: typeof data === 'string' ? undefined : data }
}
