// One matter with everything that anyone who asks may read of it.

import type { Output } from '../../domain/contract'
import { RatingTotals } from '../../domain/contract/matter'
import { MatterState } from '../../domain/contract/matter-state'
import { insideMatter, isSeated, mayReadInside, publicMatter } from '../../domain/matter/access'
import { offered, picturesOf } from '../../domain/matter/action'
import type { Concern } from '../../domain/matter/actor'
import { unitIdsOf } from '../../domain/matter/actor'
import type { Matter } from '../../domain/matter/matter'
import { type TimelineEvent, timelineOf } from '../../domain/matter/timeline'
import { personIdOf } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { directoryOf, groupNameOf } from '../district/directory'
import { type RatingGroup, ratingGroups, reporterCount, tallyOf } from '../evaluation/total'
import { photosOf } from '../file/photo'
import { answerBy } from '../http/answer-by'
import { found } from '../http/app-error'
import type { Call } from '../http/call'
import { lightOf, namesOf, timelineEntry } from '../process/shown'
import { concernOf } from './concern'
import { remarksOf, withPartyWords } from './erasable'
import { matterLog } from './verify'

interface Row {
  readonly state: Matter
  readonly supporters: number
  readonly reports: number
  readonly concern: Concern
  readonly rated: boolean
  readonly ratings: readonly RatingGroup[]
  readonly reporters: number
}

const load = statement<Row>(
  'matter.get',
  `select m.state, m.supporters, m.reports, ${ratingGroups('m')} as ratings, ${reporterCount('m')} as reporters,
     ${concernOf('m')} as concern,
     exists (select 1 from evaluation v where v.district_id = $1 and v.matter_id = m.id and v.person_id = $3::text
       and v.round = (m.state ->> 'reopened')::integer) as rated
   from matter m where m.district_id = $1 and m.id = $2`,
)

/** Ids in an event's own fields that stand for a member, a unit or a group. */
const namedBy = ({ memberId, unitId, unitIds, formerId, groupId }: TimelineEvent['data']): readonly unknown[] => [
  memberId,
  unitId,
  formerId,
  groupId,
  ...(Array.isArray(unitIds) ? unitIds : []),
]

/** Whom what is shown names by id. `matter` and `timeline` hold only what the asker may see. */
const namedIn = (matter: Matter, timeline: readonly TimelineEvent[]): readonly unknown[] => [
  matter.leadId,
  ...matter.coMemberIds,
  ...unitIdsOf(matter),
  ...matter.parties.map((party) => party.personId),
  ...(matter.experts ?? []).map(({ personId }) => personId),
  ...timeline.flatMap((entry) => [entry.actorId, ...namedBy(entry.data)]),
]

export const get = async (call: Call<'matter.get'>): Promise<Output<'matter.get'>> => {
  const { db, districtId, input, actor, at } = call
  const row = found(await runOne(db, load, [districtId, input.id, personIdOf(actor)]))
  const { state: matter, concern, rated } = row
  const { reporter, supporter, late = false, participant, follower, partyIds = [] } = concern
  const viewer = { personId: personIdOf(actor), concern }
  const insider = mayReadInside(matter, actor, concern)
  const seated = isSeated(matter, actor, concern)
  const seen = insider ? insideMatter(matter, viewer) : publicMatter(matter, viewer, seated)
  const shown = await withPartyWords(call, seen, insider ? null : partyIds)
  const log = await matterLog.read(call, matter.id)
  const timeline = timelineOf(log, insider)
  const names = await namesOf(call, namedIn(shown, timeline))
  const directory = await directoryOf(db, districtId)
  const photoIds = picturesOf(shown)
  const photo = await photosOf(call, photoIds)
  return {
    matter: answerBy(MatterState, shown),
    groupName: groupNameOf(directory, matter.groupId),
    ...lightOf(directory, { status: matter.status, due: matter.due, from: matter.stepFrom }, at),
    supporters: row.supporters,
    reports: row.reports,
    names,
    photos: photoIds.map(photo),
    ratings: answerBy(RatingTotals, tallyOf(row.ratings)),
    reporters: row.reporters,
    timeline: timeline.map((entry) => timelineEntry(entry, names)),
    remarks: await remarksOf(call, matter, insider || seated),
    you: {
      reporter,
      supporter,
      late,
      participant,
      follower,
      rated,
      insider,
      ...(concern.leadCoordinates === true ? { leadCoordinates: true } : {}),
      ...(concern.dispatcher === true ? { dispatcher: true } : {}),
      ...(concern.steward === true ? { steward: true } : {}),
      partyIds: [...partyIds],
      offered: [...offered(matter, { actor, concern, at })],
    },
  }
}
