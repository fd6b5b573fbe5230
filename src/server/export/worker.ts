// The thread that writes one large file: reads it page by page over a connection of its own, and tells how far it is.

import { writeSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { opened } from '../db/connect'
import { appRole } from '../db/grant'
import { openPostgres } from '../db/postgres'
import { listBytes } from '../desk/export'
import { ledgerBytes } from '../ledger/bytes'
import type { ExportTask } from './task'

const { job, url, fd } = workerData as ExportTask

// where both want a core, somebody who waits for an answer goes first; elsewhere it would concern the whole process
if (process.platform === 'linux') setPriority(10)

const backend = openPostgres({ url, connections: 1, role: appRole, onError: () => undefined })
const { db } = opened(backend)
try {
  let written = 0
  for await (const bytes of job.kind === 'ledger' ? ledgerBytes(db, job) : listBytes(db, job)) {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
    written += bytes.length
    parentPort?.postMessage(written)
  }
} finally {
  await backend.close()
}
