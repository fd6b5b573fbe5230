// The nightly run: deletes what has been kept long enough and writes down how much of what, for the office to read.

import { run, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import type { Parts } from '../part'
import { expire } from './expire'

const note = statement<never>(
  'privacy.note',
  'insert into privacy_run (district_id, id, at, deleted) values ($1, $2, $3, $4::jsonb)',
)

/** A run that found nothing is written down too: it shows that the rule is being kept. */
export const tidy = async (parts: Pick<Parts, 'db' | 'store' | 'clock' | 'newId'>): Promise<void> => {
  const deleted = await expire(parts)
  for (const districtId of await allDistricts(parts.db)) {
    const counts = JSON.stringify(deleted.get(districtId) ?? {})
    await run(parts.db, note, [districtId, parts.newId(), parts.clock(), counts])
  }
}
