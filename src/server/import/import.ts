// Reads a whole source into the database, in batches. A bad row never stops the rest.

import type { Database } from '../db/database'
import { isRefused, type Message, messageOf, type Reading, type RefusedRow } from './message'
import { type ImportedReport, reportOf, type Target } from './record'
import type { Source } from './source'
import { countRefused, type Tally } from './tally'
import { type Written, wouldWrite, writeReports } from './write'

const batchSize = 200

export interface ImportOptions {
  /** null: there is none yet, and everything in the file is new */
  readonly db: Database | null
  readonly target: Target
  readonly source: Source
  readonly reading: Reading
  /** counts what would be added and writes nothing */
  readonly dryRun: boolean
  readonly onRefused: (row: RefusedRow) => Promise<void>
  readonly onProgress: (tally: Tally) => void
}

export const importAll = async (options: ImportOptions): Promise<Tally> => {
  const { db, target, source, reading, dryRun, onRefused, onProgress } = options
  let tally: Tally = { read: 0, added: 0, completed: 0, known: 0, repeated: 0, answered: 0, refused: {} }
  const seen = new Set<string>()
  let batch: ImportedReport[] = []

  const put = async (reports: readonly ImportedReport[]): Promise<Written> => {
    if (db === null) return { added: reports.length, completed: 0 }
    return dryRun ? wouldWrite(db, target.districtId, reports) : writeReports(db, target.districtId, reports)
  }

  const flush = async (): Promise<void> => {
    if (batch.length > 0) {
      const { added, completed } = await put(batch)
      tally = {
        ...tally,
        added: tally.added + added,
        completed: tally.completed + completed,
        known: tally.known + batch.length - added - completed,
      }
      batch = []
    }
    onProgress(tally)
  }

  const take = (message: Message): void => {
    const report = reportOf(target, message, reading.now)
    if (message.reply !== null) tally = { ...tally, answered: tally.answered + 1 }
    if (seen.has(report.report.id)) tally = { ...tally, repeated: tally.repeated + 1 }
    else batch.push(report)
    seen.add(report.report.id)
  }

  for await (const row of source.rows()) {
    tally = { ...tally, read: tally.read + 1 }
    const message = await messageOf(row, reading)
    if (isRefused(message)) {
      tally = { ...tally, refused: countRefused(tally.refused, message.reason) }
      await onRefused(message)
    } else {
      take(message)
    }
    if (batch.length === batchSize) await flush()
  }
  await flush()
  return tally
}
