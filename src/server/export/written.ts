// A large file as a stream: written in a thread where there is one, page by page in this one otherwise.

import { Readable } from 'node:stream'
import type { Services } from '../services'
import type { ExportJob } from './task'

export const written = async <Job extends ExportJob>(
  { db, replica, exports: inThread }: Pick<Services, 'db' | 'replica' | 'exports'>,
  job: Job,
  bytesOf: (db: Services['db'], job: Job) => AsyncIterable<Uint8Array>,
): Promise<Readable> =>
  inThread === undefined
    ? Readable.from(bytesOf(db, job), { objectMode: false })
    : inThread(job, db === replica ? 'replica' : 'primary')
