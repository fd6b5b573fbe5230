// 回看: what became of what was promised, until nothing is promised any more.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { holders, people } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords } from '../process/field'
import { lookAtOf, promisesOf } from './feedback'
import { answersAll, pointRows } from './handle'
import {
  answering,
  type ByHand,
  byHand,
  isOwnUnit,
  type LookBack,
  type ProposalKind,
  proposersOf,
  scans,
  standingAnswer,
  unitCandidates,
} from './proposal'

export interface LookBackEvents {
  lookedBack: LookBack & { lookAt: string | null } & ByHand
  closed: { text: string }
}

const action = actionOf<ProposalKind, LookBackEvents>()

export const lookBackActions = {
  lookBack: action({
    at: ['lookBack'],
    when: ['open'],
    by: ['unit', 'desk'],
    shown: 'onward',
    fields: { unitId: { kind: 'target' }, points: pointRows, scanIds: scans },
    target: {
      field: 'unitId',
      among: (of) => {
        const owing = new Set(promisesOf(of).map(({ unitId }) => unitId))
        return unitCandidates(answering(of).filter(({ unitId }) => owing.has(unitId)))
      },
      refused: 'notNow',
    },
    prefill: (of, unitId) => {
      const before = of.lookBacks.filter((one) => one.unitId === unitId).slice(-1)[0]?.points
      const points = before ?? (unitId === undefined ? undefined : standingAnswer(of, unitId)?.points)
      return points === undefined ? {} : { points }
    },
    decide: (proposal, { unitId, points, scanIds }, context) => {
      if (!answersAll(proposal.points, points)) return refuse('incomplete')
      const on = localDate(context.at)
      if (points.some(({ meaning, by }) => meaning === 'planned' && by !== undefined && by < on)) {
        return refuse('dateInPast')
      }
      const looked = { unitId, on, points }
      const lookAt = lookAtOf({ ...proposal, lookBacks: [...proposal.lookBacks, looked] }, context)
      return [{ type: 'lookedBack', ...looked, lookAt, ...byHand(isOwnUnit(unitId, context), scanIds) }]
    },
  }),
  close: action({
    at: ['lookBack'],
    when: ['open'],
    by: ['desk'],
    shown: 'onward',
    fields: { text: { ...insideWords.reason, blank: true } },
    decide: (proposal, { text }) =>
      promisesOf(proposal).length > 0 ? refuse('stillPromised') : [{ type: 'closed', text }],
  }),
} as const

export const lookBackEvents = {
  lookedBack: {
    evolve: ({ lookBacks }, { unitId, on, points, lookAt }, at) => ({
      lookBacks: [...lookBacks, { unitId, on, points }],
      lookAt,
      stepFrom: localDate(at),
    }),
    read: { without: ['points', 'scanIds', 'lookAt'] },
    tell: {
      to: (after) => [
        people(...proposersOf(after)),
        after.deskId === null ? holders('office', after.districtId) : holders('coordinator', after.deskId),
      ],
      says: [],
      push: null,
    },
  },
  closed: {
    evolve: () => ({ status: 'closed' }),
    read: { without: ['text'] },
    tell: { to: (after) => [people(...proposersOf(after))], says: [], push: null },
  },
} as const satisfies EventRows<ProposalKind, LookBackEvents>
