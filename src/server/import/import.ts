// Reads a whole source into the database, in batches. A bad row never stops the rest.

import type { Database } from '../db/database'
import type { Mapping } from './column'
import { isRefused, type Message, messageOf, type RefusalReason, type RefusedRow } from './message'
import { type ImportedReport, reportOf, type Target } from './record'
import type { Source } from './source'
import { knownIds, writeReports } from './write'

const batchSize = 200

export interface Tally {
  readonly read: number
  readonly added: number
  /** read before, or twice in this file */
  readonly known: number
  readonly answered: number
  readonly refused: Readonly<Partial<Record<RefusalReason, number>>>
}

export interface ImportOptions {
  readonly db: Database
  readonly target: Target
  readonly source: Source
  readonly mapping: Mapping
  /** ISO instant */
  readonly now: string
  /** counts what would be added and writes nothing */
  readonly dryRun: boolean
  readonly onRefused: (row: RefusedRow) => Promise<void>
  readonly onProgress: (tally: Tally) => void
}

const add = (refused: Tally['refused'], reason: RefusalReason): Tally['refused'] => ({
  ...refused,
  [reason]: (refused[reason] ?? 0) + 1,
})

export const importAll = async (options: ImportOptions): Promise<Tally> => {
  const { db, target, source, mapping, now, dryRun, onRefused, onProgress } = options
  let tally: Tally = { read: 0, added: 0, known: 0, answered: 0, refused: {} }
  const seen = new Set<string>()
  let batch: ImportedReport[] = []

  const put = (reports: readonly ImportedReport[]): Promise<number> =>
    dryRun
      ? knownIds(
          db,
          target.districtId,
          reports.map(({ report }) => report.id),
        ).then((known) => reports.length - known.size)
      : writeReports(db, target.districtId, reports)

  const flush = async (): Promise<void> => {
    if (batch.length > 0) {
      const added = await put(batch)
      tally = { ...tally, added: tally.added + added, known: tally.known + batch.length - added }
      batch = []
    }
    onProgress(tally)
  }

  const take = (message: Message): void => {
    const report = reportOf(target, message, now)
    if (message.reply !== null) tally = { ...tally, answered: tally.answered + 1 }
    if (seen.has(report.report.id)) tally = { ...tally, known: tally.known + 1 }
    else batch.push(report)
    seen.add(report.report.id)
  }

  for await (const row of source.rows()) {
    tally = { ...tally, read: tally.read + 1 }
    const message = messageOf(row, mapping, now)
    if (isRefused(message)) {
      tally = { ...tally, refused: add(tally.refused, message.reason) }
      await onRefused(message)
    } else {
      take(message)
    }
    if (batch.length === batchSize) await flush()
  }
  await flush()
  return tally
}
