// What the office is told of backups: when one was made, and when one was tried.

import { statement } from '../db/statement'

export const madeNow = statement<never>(
  'backup.made',
  'insert into backup_run (id, at, name, bytes) values ($1, $2::timestamptz, $3, $4::bigint)',
)

export const checked = statement<never>(
  'backup.checked',
  'update backup_run set checked_at = $2::timestamptz where name = $1',
)
