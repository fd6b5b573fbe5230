// A motion with where people stand on it.

import type { Motion, Position } from '../../domain/decision/stance'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'

export interface MotionRow {
  readonly id: string
  readonly matter_id: string
  readonly meeting_id: string
  readonly statement_id: string | null
  readonly what: string
  readonly unit_id: string
  readonly unit_name: string
  readonly due: string
  readonly money: number | null
  readonly status: Motion['status']
  /** counts the changes of it and of where people stand on it */
  readonly revision: number
}

export interface PositionRow extends Position {
  readonly id: string
  readonly motion_id: string
  readonly attendance_id: string
}

const columns = `p.id, p.matter_id, p.meeting_id, p.statement_id, p.what, p.unit_id, coalesce(u.name, '') as unit_name,
  p.due, p.money, p.status, p.revision
