// One HTTP request, on weapp.

import Taro from '@tarojs/taro'
import { type Answer, type Asking, patience } from './answer'
import { base } from './base'
import { Problem } from './problem'

/** Throws `offline` or `slow` when there is no answer at all. */
export const request = ({ method, path, headers, body }: Asking): Promise<Answer> =>
  new Promise((resolve, reject) => {
    Taro.request({
      url: `${base}${path}`,
      method,
      header: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
      timeout: patience,
      success: ({ statusCode, data }) =>
        resolve({ status: statusCode, body: typeof data === 'string' ? undefined : data }),
      fail: ({ errMsg }) => reject(new Problem(/timeout|time out/i.test(errMsg) ? 'slow' : 'offline')),
    })
  })
