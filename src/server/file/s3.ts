// Files in S3-compatible storage.

import { Readable } from 'node:stream'
import { S3mini } from 's3mini'
import type { FileSetting } from '../setting'
import type { FileStore } from './store'

type S3Setting = Extract<FileSetting, { kind: 's3' }>

export const s3Store = (setting: S3Setting): FileStore => {
  const s3 = new S3mini({
    endpoint: `${setting.endpoint.replace(/\/+$/, '')}/${setting.bucket}`,
    region: setting.region,
    accessKeyId: setting.accessKeyId,
    secretAccessKey: setting.secretAccessKey,
    requestAbortTimeout: 30_000,
  })
  return {
    put: async (key, bytes, type) => {
      const answer = await s3.putObject(key, bytes, type)
      if (!answer.ok) throw new Error(`The file storage answered ${answer.status}.`)
    },
    get: async (key) => {
      const answer = await s3.getObjectResponse(key)
      return answer === null ? undefined : Readable.from(Buffer.from(await answer.arrayBuffer()))
    },
    remove: async (key) => {
      await s3.deleteObject(key)
    },
  }
}
