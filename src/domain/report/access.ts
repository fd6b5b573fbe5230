// Who may read a report, and who may see how its reporter can be reached.

import type { Matter } from '../matter/matter'
import { type Actor, holds, personIdOf, type Role } from '../people/role'
import type { Report } from './report'

/** Those who take reports down for somebody else, each at their own stations. */
export const takers = ['steward', 'coordinator', 'office'] as const satisfies readonly Role[]

type Placed = Pick<Report, 'groupId' | 'districtId'>

/** Who works on the matter that answers the report; nobody while there is none. */
export type Team = Pick<Matter, 'leadId' | 'coMemberIds'>

export const noTeam: Team = { leadId: null, coMemberIds: [] }

/** The desk that the report lies on: its group's coordinators, the office and the chair. */
export const isAtDesk = (report: Placed, actor: Actor): boolean =>
  holds(actor, 'coordinator', report.groupId) ||
  holds(actor, 'office', report.districtId) ||
  holds(actor, 'chair', report.districtId)

const isLead = (team: Team, actor: Actor): boolean => holds(actor, 'member') && team.leadId === personIdOf(actor)

/** Those who work on the matter that answers it. */
export const isInTeam = (team: Team, actor: Actor): boolean =>
  isLead(team, actor) || (holds(actor, 'member') && team.coMemberIds.some((id) => id === personIdOf(actor)))

/** The reporter's own words, pictures and the whole correspondence. `reporter`: signed in or by tracking code. */
export const mayReadReport = (report: Placed, team: Team, actor: Actor, reporter: boolean): boolean =>
  reporter || isAtDesk(report, actor) || isInTeam(team, actor)

/** A stand-in for a coordinator answers, and does not need to know who wrote it. */
export const groupsOfContacts = (actor: Actor): readonly string[] =>
  actor.kind === 'person'
    ? actor.holdings
        .filter(({ role, standIn }) => role === 'coordinator' && standIn !== true)
        .map(({ placeId }) => placeId)
    : []

/**
 * In which capacity somebody may see the reporter's name and phone number, each look being logged; null for all but
 * the lead and the group's coordinators. Office and chair read reports without needing to know who wrote them.
 */
export const contactCapacity = (report: Placed, team: Team, actor: Actor): 'lead' | 'coordinator' | null => {
  if (isLead(team, actor)) return 'lead'
  return groupsOfContacts(actor).includes(report.groupId) ? 'coordinator' : null
}
