// The nightly run: deletes what has been kept long enough and writes down how much of what, for the office to read.

import { run, statement } from '../db/statement'
import type { Parts } from '../part'
import { expire } from './expire'

const note = statement<never>(
  'privacy.note',
  'insert into privacy_run (district_id, id, at, deleted) values ($1, $2, $3, $4::jsonb)',
)

const districts = statement<{ district_id: string }>('privacy.districts', 'select district_id from district')

/** A run that found nothing is written down too: it shows that the rule is being kept. */
export const tidy = async (parts: Pick<Parts, 'db' | 'store' | 'clock' | 'newId'>): Promise<void> => {
  const deleted = await expire(parts)
  for (const { district_id } of await run(parts.db, districts, [])) {
    const counts = JSON.stringify(deleted.get(district_id) ?? {})
    await run(parts.db, note, [district_id, parts.newId(), parts.clock(), counts])
  }
}
