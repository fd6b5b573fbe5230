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
  from motion p left join unit u on u.district_id = $1 and u.id = p.unit_id`

const one = statement<MotionRow>('motion.one', `select ${columns} where p.district_id = $1 and p.id = $2`)
// anyone who takes a stance waits for who changes the motion, and they for the stance
const lock = statement<MotionRow>(
  'motion.lock',
  `select ${columns} where p.district_id = $1 and p.id = $2 for update of p`,
)
const all = statement<MotionRow>(
  'motion.all',
  `select ${columns} where p.district_id = $1 and p.meeting_id = $2 order by p.at, p.id`,
)

const standing = statement<PositionRow>(
  'position.all',
  `select id, motion_id, attendance_id, side, stance, reason, answer from "position"
   where district_id = $1 and motion_id = any($2::uuid[]) order by motion_id, attendance_id`,
)

type Db = Database | Transaction

export const findMotion = (db: Db, districtId: string, id: string, locked: boolean): Promise<MotionRow | undefined> =>
  runOne(db, locked ? lock : one, [districtId, id])

export const motionsOf = (db: Db, districtId: string, meetingId: string): Promise<MotionRow[]> =>
  run(db, all, [districtId, meetingId])

export const positionsOf = (db: Db, districtId: string, ids: readonly string[]): Promise<PositionRow[]> =>
  run(db, standing, [districtId, ids])

export interface ReadMotion {
  readonly id: string
  readonly revision: number
  /** as the rules know it */
  readonly motion: Motion
}

/** null when there is none. */
export const readMotion = async (db: Db, districtId: string, id: string): Promise<ReadMotion | null> => {
  const row = await findMotion(db, districtId, id, false)
  if (row === undefined) return null
  // read after the revision: a stance that comes between makes the revision an old one, and anyone who adopts reads again
  const positions = await positionsOf(db, districtId, [id])
  return { id, revision: row.revision, motion: { meetingId: row.meeting_id, status: row.status, positions } }
}
