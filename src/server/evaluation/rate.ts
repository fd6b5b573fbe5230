// Judging a result: once a person and result, by session or by tracking code; stored for good.

import { localDate } from '../../domain/calendar/local-time'
import type { Output } from '../../domain/contract'
import { RatingTotals } from '../../domain/contract/matter'
import { ratingRefusal } from '../../domain/evaluation/judge'
import type { RaterKind } from '../../domain/evaluation/rating'
import type { Concern } from '../../domain/matter/actor'
import type { Matter } from '../../domain/matter/matter'
import { personIdOf } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { answerBy } from '../http/answer-by'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { concernOf } from '../matter/concern'
import { trackingHashOf } from '../report/tracking'
import { type RatingGroup, ratingGroups, tallyOf } from './total'

interface Row {
  readonly concern: Concern
  readonly state: Matter
  /** the report that the shown code opens, if it is one that this matter answers */
  readonly report_id: string | null
}

// the lock makes closing wait: a rating is either in the tally of the closing, or refused
const load = statement<Row>(
  'evaluation.load',
  `select m.state,
     (select r.id from report r where r.district_id = $1 and r.matter_id = m.id and r.tracking_hash = $4) as report_id,
     ${concernOf('m')} as concern
   from matter m where m.district_id = $1 and m.id = $2 for share`,
)

const insert = statement<{ id: string }>(
  'evaluation.insert',
  // a rating given by an account that has become this person's is this person's rating
  `insert into evaluation (district_id, id, matter_id, person_id, rater, solved, score, words, at, round)
   select $1::text, $2::uuid, $3::uuid, $4::text, $5, $6, $7::integer, $8, $9::timestamptz, $10::integer
   where not exists (select 1 from evaluation e join person p on p.district_id = $1 and p.id::text = e.person_id
     where e.district_id = $1::text and e.matter_id = $3::uuid and e.round = $10::integer and p.merged_into::text = $4::text)
   on conflict (district_id, matter_id, person_id, round) do nothing returning id`,
)

const total = statement<{ ratings: readonly RatingGroup[] }>(
  'evaluation.total',
  `select ${ratingGroups('m')} as ratings from matter m where m.district_id = $1 and m.id = $2`,
)

/** Anyone who has judged is asked no more. */
const answered = statement<never>(
  'evaluation.answered',
  `update notice set read_at = $4 where district_id = $1 and subject_id = $2 and person_id = $3::uuid
     and subject = 'matter' and kind in ('resultPublished', 'settled') and read_at is null`,
)

const kindOf = ({ reporter, supporter, late }: Concern): RaterKind =>
  reporter ? 'reporter' : supporter && late !== true ? 'supporter' : 'participant'

export const rate = async (call: Call<'matter.rate'>): Promise<Output<'matter.rate'>> => {
  const { db, districtId, input, actor, secret, at } = call
  const { id, code, solved, score, words } = input
  const personId = personIdOf(actor)
  if (personId === null && code === undefined) throw new AppError('signedOut')
  const trackingHash = code === undefined ? null : trackingHashOf(secret, districtId, code)
  const row = found(await runOne(db, load, [districtId, id, personId, trackingHash]))
  const concern: Concern = { ...row.concern, reporter: row.concern.reporter || row.report_id !== null }
  const rater = row.report_id ?? personId
  const refusal = ratingRefusal(row.state, concern, false, localDate(at))
  if (refusal !== null || rater === null) throw new AppError(refusal ?? 'notConcerned')
  const made = [
    districtId,
    call.requestId,
    id,
    rater,
    kindOf(concern),
    solved,
    score,
    words.trim(),
    at,
    row.state.reopened,
  ]
  if ((await runOne(db, insert, made)) === undefined) throw new AppError('alreadyRated')
  if (personId !== null) await runOne(db, answered, [districtId, id, personId, at])
  return answerBy(RatingTotals, tallyOf(found(await runOne(db, total, [districtId, id])).ratings))
}
