// The columns of a matter's current row, all derived from its state: what lists filter, order and show by.

import { unitIdsOf } from '../../domain/matter/actor'
import type { Matter } from '../../domain/matter/matter'
import { lookAt } from '../../domain/matter/sweep'
import { urgencyOf } from '../log/urgency'

export const rowOf = (matter: Matter, at: string) => ({
  version: matter.version,
  state: matter,
  status: matter.status,
  settled: matter.settled !== null,
  step: matter.step,
  group_id: matter.groupId,
  lead_id: matter.leadId,
  co_member_ids: matter.coMemberIds,
  unit_ids: [...unitIdsOf(matter)],
  invited_ids: [
    ...matter.parties.flatMap((party) => party.personId ?? []),
    ...(matter.experts ?? []).flatMap(({ personId }) => personId ?? []),
  ],
  claim_scope: matter.claimScope,
  title: matter.title,
  category: matter.category,
  place: matter.place.text,
  lng: matter.place.lng ?? null,
  lat: matter.place.lat ?? null,
  due: matter.due,
  step_from: matter.stepFrom,
  reports: matter.reportIds.length,
  photo_id: matter.photoIds[0] ?? null,
  urgency: urgencyOf(matter.status === 'open' ? matter.due : null, at),
  showcased_at: matter.showcase?.publishedAt ?? null,
  look_at: lookAt(matter),
  updated_at: at,
})
