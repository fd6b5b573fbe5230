// Removes what nobody needs any more: used codes, ended sessions, old request ids, files that were never attached.

import { run, statement } from '../db/statement'
import { keyOf } from '../file/key'
import type { Parts } from '../part'
import { later } from '../session/who'

const day = 86_400_000

const dropCodes = statement<never>('tidy.codes', 'delete from sms_code where created_at < $1')
const dropSessions = statement<never>('tidy.sessions', 'delete from session where expires_at < $1')
const dropRequests = statement<never>('tidy.requests', 'delete from request where at < $1')
const dropDeliveries = statement<never>('tidy.deliveries', 'delete from delivery where at < $1')
// What was refused has to stay: without its row it would be shown.
const dropChecks = statement<never>(
  'tidy.checks',
  `delete from "check" where state = 'passed' and file_id is null and at < $1`,
)
const dropNotices = statement<never>('tidy.notices', 'delete from notice where read_at < $1')

const dropFiles = statement<{ district_id: string; id: string; type: string }>(
  'tidy.files',
  'delete from file where subject_id is null and created_at < $1 returning district_id, id, type',
)

/** How long a repeated request is recognised: longer than any draft waits in an outbox. */
const requestDays = 60
const looseFileDays = 30
const readNoticeDays = 180

export const tidy = async ({ db, store, clock }: Pick<Parts, 'db' | 'store' | 'clock'>): Promise<void> => {
  const ago = (days: number): string => later(clock(), -days * day)
  await run(db, dropCodes, [ago(2)])
  await run(db, dropSessions, [ago(0)])
  await run(db, dropRequests, [ago(requestDays)])
  await run(db, dropNotices, [ago(readNoticeDays)])
  await run(db, dropDeliveries, [ago(readNoticeDays)])
  await run(db, dropChecks, [ago(readNoticeDays)])
  for (const { district_id, id, type } of await run(db, dropFiles, [ago(looseFileDays)])) {
    await store.remove(keyOf(district_id, id, type))
    await store.remove(keyOf(district_id, id, type, 'thumb'))
  }
}
