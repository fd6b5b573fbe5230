// What a live meeting leaves behind for the record of what it was held about: who was there, and what became of each statement.

import type { HeldSitting, SittingReading, StatementTally } from '../../domain/decision/sitting'
import type { SittingQuery } from '../../domain/process/reading'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { readMeeting } from './snapshot'

const count = statement<{ attendance: number; people: number }>(
  'meeting.sitting',
  `select count(*) as attendance, count(*) filter (where person_id is not null) as people from attendance
   where district_id = $1 and meeting_id = $2 and present_at is not null`,
)

/** Counts only as they may be told: statements with too few votes in a secret ballot stand without any. */
export const readSitting = async (
  db: Database | Transaction,
  districtId: string,
  meetingId: string,
): Promise<HeldSitting | null> => {
  const seen = await readMeeting(db, districtId, meetingId)
  const counted = await runOne(db, count, [districtId, meetingId])
  if (seen === undefined || counted === undefined) return null
  const { snapshot } = seen
  return {
    phase: snapshot.phase,
    attendance: counted.attendance,
    people: counted.people,
    opinions: snapshot.statements.length,
    counts: snapshot.statements.flatMap(({ id, result }) =>
      result === null ? [] : [{ id, agree: result.agree, disagree: result.disagree, pass: result.pass }],
    ),
    tally: snapshot.statements.flatMap(({ text, result }): StatementTally[] =>
      result === null
        ? []
        : [
            {
              text,
              agree: result.agree,
              disagree: result.disagree,
              pass: result.pass,
              ...(result.sides.length === 0
                ? {}
                : {
                    sides: result.sides.map(({ side, agree, disagree, pass }) => ({ side, agree, disagree, pass })),
                  }),
            },
          ],
    ),
  }
}

export const readHeld = async (
  { db, districtId }: { readonly db: Database | Transaction; readonly districtId: string },
  { meetingId }: SittingQuery,
): Promise<SittingReading> => ({ sitting: await readSitting(db, districtId, meetingId) })
