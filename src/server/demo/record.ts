// The consultations that public reports tell of, as they come into the demo: taken in under way, and then told on.

import type { Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { openMatter } from '../matter/open'
import type { Services } from '../services'
import { coordinatorOf, districtId, personId } from './content/cast'
import { type RecordMatter, records } from './content/record'
import { instantFrom, type Today } from './day'
import type { Happening } from './request'
import type { MatterCommand } from './story'
import { idOf } from './work'

/** Days ago on which they came in, and on which their effects were told and confirmed. */
const takenIn = 20
const toldOn = 15

const matterIdOf = (record: RecordMatter): string => idOf(`record ${record.key}`)
const namesOf = (record: RecordMatter) => (name: string) => idOf(`record ${record.key} ${name}`)

const isThere = statement<{ id: string }>(
  'demo.recordThere',
  'select id from matter where district_id = $1 and id = $2',
)

/** Those that are there already are left alone: a demo that broke off is taken up again. */
export const takeInRecords = async ({ db, newId }: Services, today: Today): Promise<void> => {
  const at = instantFrom(today, -takenIn, '09:00')
  for (const record of records) {
    const id = matterIdOf(record)
    if ((await runOne(db, isThere, [districtId, id])) !== undefined) continue
    const first = { type: 'imported', ...record.begin(today, namesOf(record)) } as const
    const entry = { actorId: personId('office'), actorRole: 'office', at, newId }
    await db.transaction().execute(async (tx: Transaction) => openMatter(tx, id, first, [], entry))
  }
}

export const recordHappenings = (record: RecordMatter, today: Today): readonly Happening[] => {
  const at = Date.parse(instantFrom(today, -toldOn, '10:00'))
  const commands: readonly (readonly [by: 'lead' | 'coordinator', command: MatterCommand])[] = [
    ...record.commands(today, namesOf(record)).map((command) => ['lead', command] as const),
    ...record.confirmed.map(
      (name) => ['coordinator', { action: 'decideEntry', entryId: namesOf(record)(name), granted: true }] as const,
    ),
  ]
  return commands.map(([by, command], index) => ({
    kind: 'request',
    at: at + index * 60_000,
    request: {
      by: by === 'lead' ? record.lead : coordinatorOf[record.group],
      endpoint: 'matter.act',
      name: `record ${record.key} ${index}`,
      input: { id: matterIdOf(record), command },
    },
  }))
}
