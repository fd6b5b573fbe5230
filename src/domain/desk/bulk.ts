// What may be done to several at once from the desk's list: each of these commands for itself, but asked for together. They
// wait for a moment in which all of them can be taken back.

import { matterActions } from '../matter/action'
import type { SentCommandOf } from '../process/action'
import { proposalActions } from '../proposal/process'
import { reportActions } from '../report/action'

/** Seconds in which the whole can be taken back. */
export const bulkDelay = 10

/** So many subjects at once. */
export const mostAtOnce = 100

const { accept, merge, ask, settle, redirect, transfer, decline } = reportActions
export const bulkReportActions = { accept, merge, ask, settle, redirect, transfer, decline } as const

const { assign, confirm } = matterActions
export const bulkMatterActions = { assign, confirm } as const

const { review, admit, merge: join, convert, entrust } = proposalActions
export const bulkProposalActions = { review, admit, merge: join, convert, entrust } as const

export type BulkProposalCommand = SentCommandOf<typeof bulkProposalActions>
export type BulkReportCommand = SentCommandOf<typeof bulkReportActions>

/** waiting: nothing has happened yet. takenBack: nothing ever will. */
export const bulkStates = ['waiting', 'running', 'done', 'takenBack'] as const
export type BulkState = (typeof bulkStates)[number]
