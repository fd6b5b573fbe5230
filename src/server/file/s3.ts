// Files in S3-compatible storage.

import { Readable } from 'node:stream'
import { S3mini } from 's3mini'
import { Outage } from '../outage'
import type { FileSetting } from '../setting'
import { contentType } from './key'
import type { FileStore } from './store'

type S3Setting = Extract<FileSetting, { kind: 's3' }>

/** Milliseconds: a phone waits twenty seconds for an answer. */
const usualTimeoutMs = 10_000

export const s3Store = (setting: S3Setting, timeoutMs = usualTimeoutMs): FileStore => {
  const s3 = new S3mini({
    endpoint: `${setting.endpoint.replace(/\/+$/, '')}/${setting.bucket}`,
    region: setting.region,
    accessKeyId: setting.accessKeyId,
    secretAccessKey: setting.secretAccessKey,
    requestAbortTimeout: timeoutMs,
  })
  /** Whatever goes wrong there is an outage: the request was good. */
  const asked = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    try {
      return await work
    } catch (error) {
      throw new Outage('The file storage does not answer as it should.', { cause: error })
    }
  }
  const bucketIsThere = async (): Promise<void> => {
    if (!(await asked(s3.bucketExists()))) throw new Outage('The bucket of the file storage is not there.')
  }
  // Something on the way may say yes to everything, as a page of the network does that wants a sign-in: what it answers is
  // not what a storage answers, and is not taken for one.
  return {
    put: async (key, bytes, type) => {
      const answer = await asked(s3.putObject(key, bytes, type))
      if (!answer.ok) throw new Outage(`The file storage answered ${answer.status}.`)
      if (!answer.headers.has('etag')) throw new Outage('The file storage does not say what it keeps.')
    },
    get: async (key) => {
      const answer = await asked(s3.getObjectResponse(key))
      if (answer !== null) {
        const bytes = Buffer.from(await asked(answer.arrayBuffer()))
        const type = answer.headers.get('content-type')
        if (type !== contentType(key)) throw new Outage(`The file storage answered with ${type}.`)
        return Readable.from(bytes)
      }
      // A wrong bucket answers as a missing file does: a picture must not be taken for gone.
      await bucketIsThere()
      return undefined
    },
    remove: async (key) => {
      try {
        await s3.deleteObject(key)
      } catch (error) {
        // Some answer so when there is nothing to remove, and all of them when there is no bucket.
        if (!(error instanceof Error && 'status' in error && error.status === 404)) return asked(Promise.reject(error))
        return bucketIsThere()
      }
      // what is reported as deleted has to be
      if (await asked(s3.objectExists(key))) throw new Outage('The file storage still has what it was told to remove.')
    },
  }
}
