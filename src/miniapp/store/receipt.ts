// What of mine ought to be in the log of the district, noted on this device when it was sent. Where it stands there is
// looked up later, with the page that shows it.

import { useSession } from './session'
import { store, stored } from './storage'

/** As the log calls its entries. */
export type ReceiptKind = 'report' | 'rating' | 'votes'

export interface Receipt {
  readonly kind: ReceiptKind
  readonly id: string
  /** when it was sent, ISO */
  readonly at: string
  /** its place, once it has one: hash of the entry in hex */
  readonly leaf?: string
  readonly index?: number
}

export interface Receipts {
  readonly rows: readonly Receipt[]
  /** the newest head that was seen and agreed with what was seen before */
  readonly head?: { readonly size: number; readonly root: string; readonly at: string }
  readonly checkedAt?: string
  /** what was seen once no longer holds; stays so */
  readonly broken?: true
}

/** The oldest go first. */
const maxReceipts = 100

/** Of one account: on a shared phone nobody sees what another one sent. */
const key = (): string => `receipts:${useSession.getState().me?.personId ?? ''}`

export const receiptsKept = (): Receipts => {
  try {
    const kept = JSON.parse(stored(key()) ?? '{}') as Partial<Receipts>
    return { ...kept, rows: kept.rows ?? [] }
  } catch {
    return { rows: [] }
  }
}

export const receiptsSaved = (receipts: Receipts): void => {
  store(key(), JSON.stringify({ ...receipts, rows: receipts.rows.slice(-maxReceipts) }))
}

export const receiptNoted = (kind: ReceiptKind, id: string): void => {
  const kept = receiptsKept()
  if (kept.rows.some((row) => row.kind === kind && row.id === id)) return
  receiptsSaved({ ...kept, rows: [...kept.rows, { kind, id, at: new Date().toISOString() }] })
}
