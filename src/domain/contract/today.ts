// The endpoint of the day's work of staff.

import Type from 'typebox'
import { lights } from '../calendar/light'
import { owedKinds } from '../matter/owed'
import { proposalOwedKinds } from '../proposal/owed'
import { lanes } from '../today/lane'
import { query } from './endpoint'
import { Count, Id, LocalDate, Nullable, OneOf } from './field'

export const TodayRow = Type.Object({
  kind: OneOf(['report', 'matter', 'check', 'proposal']),
  /** of the report, matter, or of what is to be looked at */
  id: Id,
  lane: OneOf(lanes),
  number: Type.String(),
  title: Type.String(),
  /** null: of the whole district */
  groupId: Nullable(Id),
  groupName: Type.String(),
  category: Nullable(Type.String()),
  /** step of a matter or proposal, status of a report */
  state: Type.String(),
  claimed: Type.Boolean(),
  leadName: Nullable(Type.String()),
  /** what a unit or proposer owes, and to which of its tasks or resolutions */
  owes: Nullable(Type.Object({ kind: OneOf([...owedKinds, ...proposalOwedKinds]), what: Type.String() })),
  due: Nullable(LocalDate),
  light: Nullable(OneOf(lights)),
  daysLeft: Nullable(Type.Integer()),
})
export type TodayRow = Type.Static<typeof TodayRow>

export const todayContract = {
  'today.list': query({
    summary: 'What I have to do today, most pressing first: reports, matters, proposals, checks, and what my unit owes',
    access: ['coordinator', 'office', 'chair', 'member', 'expert', 'unit'],
    shows: 'inside',
    input: {},
    output: Type.Object({
      /** the lanes that are mine, in their order; 0 where nothing lies in one */
      lanes: Type.Array(Type.Object({ id: OneOf(lanes), count: Count })),
      /** at most 200; the counts are of all */
      rows: Type.Array(TodayRow),
    }),
  }),
} as const
