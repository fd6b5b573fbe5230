// What a command says that must not stay for ever: names and reasons of residents, their objections and contradictions.

import type { MatterCommand } from '../../domain/matter/action'
import { personIdOf } from '../../domain/people/role'
import { masked } from '../../domain/text/private'
import type { Asked } from '../http/call'
import { seal } from '../secret'
import type { Aside } from './append'
import type { LoadedMatter } from './load'

const sealed = (call: Pick<Asked, 'secret'>, text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : seal(call.secret, text.trim())

export const asideOf = (
  call: Asked,
  { state: matter, motion }: Pick<LoadedMatter, 'state' | 'motion'>,
  command: MatterCommand,
): Aside => {
  const person_id = personIdOf(call.actor)
  switch (command.action) {
    case 'inviteParty': {
      if (command.personId === undefined && command.kind !== 'resident') return {}
      const name_enc = command.kind === 'resident' ? sealed(call, command.name) : null
      const who = { person_id: command.personId ?? null, invitation_id: null, name_enc, reason_enc: null }
      return { party: { id: command.partyId, ...who } }
    }
    case 'answerParty': {
      const party = matter.parties.find((one) => one.id === command.partyId)
      if (party === undefined || (party.kind !== 'resident' && party.via === undefined)) return {}
      // the row is there already: only the reason changes
      const who = { person_id: null, invitation_id: null, name_enc: null, reason_enc: sealed(call, command.reason) }
      return { party: { id: command.partyId, ...who } }
    }
    case 'objectMinutes': {
      const { objectionId: id, meetingId: about_id, reason } = command
      return { remark: { id, kind: 'objection', about_id, person_id, words: masked(reason.trim()) } }
    }
    case 'contradictTask': {
      const { contradictionId: id, taskId: about_id, text } = command
      return { remark: { id, kind: 'contradiction', about_id, person_id, words: masked(text.trim()) } }
    }
    case 'addResolution':
      return motion === null ? {} : { motion }
    default:
      return {}
  }
}
