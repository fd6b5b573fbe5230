// What comes of inviting somebody to the table, and of their answer. What residents are called and why one stays away
// never enters the log, which is for ever: the server keeps it where it can be erased.

import { refuse } from '../errors'
import { mayComeAs } from '../party/invitation'
import { isBlank } from '../text/trim'
import { type Decisions, isKnown, me, typed } from './decision-form'
import type { PartyKind } from './matter'

type PartyDecisions = Pick<Decisions, 'inviteParty' | 'inviteConcerned' | 'answerParty' | 'takeSeat'>

/** These sit at the table in a public capacity, under their names. */
const isPublicly = (kind: PartyKind): boolean => kind === 'member' || kind === 'expert'

export const partyDecisions: PartyDecisions = {
  inviteParty: (matter, command, { unitIds, personIds }) => {
    if (isKnown(matter.parties, command.partyId)) return refuse('requestReused')
    if (command.unitId === undefined ? command.kind === 'unit' : !unitIds.has(command.unitId)) {
      return refuse('unknownUnit')
    }
    if (command.personId !== undefined && !personIds.has(command.personId)) return refuse('unknownPerson')
    if (command.kind !== 'resident') return [{ type: 'partyInvited', ...typed(command) }]
    return [{ type: 'partyInvited', partyId: command.partyId, kind: command.kind, name: '' }]
  },
  inviteConcerned: () => [{ type: 'concernedInvited' }],
  answerParty: (matter, command) => {
    if (!command.accepted && isBlank(command.reason)) return refuse('incomplete')
    const { reason, ...answer } = typed(command)
    const party = matter.parties.find((one) => one.id === command.partyId)
    const kept = reason === undefined || party?.kind === 'resident' || party?.via !== undefined
    return [{ type: 'partyAnswered', ...answer, ...(kept ? {} : { reason }) }]
  },
  takeSeat: (matter, { partyId, kind, via, accepted, reason }, context) => {
    if (isKnown(matter.parties, partyId)) return refuse('requestReused')
    if (!mayComeAs(context.actor, kind)) return refuse('notAllowed')
    if (!accepted && isBlank(reason)) return refuse('incomplete')
    const who = isPublicly(kind) ? { personId: me(context) } : {}
    return [
      { type: 'partyInvited', partyId, kind, name: '', via, ...who },
      { type: 'partyAnswered', partyId, accepted },
    ]
  },
}
