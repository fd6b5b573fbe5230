// What is written as a large file, told so that a thread understands it: which rows, as which kind of file.

import type { Readable } from 'node:stream'
import type { LedgerQuery } from '../ledger/read'

export interface LedgerJob extends LedgerQuery {
  readonly kind: 'ledger'
}

export interface ListJob {
  readonly kind: 'list'
  readonly districtId: string
  readonly at: string
  readonly as: 'xlsx' | 'csv'
  /** which statement it is, and what that is given */
  readonly sought: { readonly report: string | null }
  readonly values: readonly unknown[]
}

export type ExportJob = LedgerJob | ListJob

/** What a thread is begun with. */
export interface ExportTask {
  readonly job: ExportJob
  /** address of the database */
  readonly url: string
  /** the open file that it writes to; threads of a process share them */
  readonly fd: number
}

export type ExportThread = (job: ExportJob, from: 'primary' | 'replica') => Promise<Readable>
