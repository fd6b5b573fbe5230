// What each action on a report needs to be told.

import Type from 'typebox'
import { declineReasons, redirectTargets } from '../report/report'
import { Id, Line, Long, OneOf, PhotoIds, Place, Reason, Tagged, Text } from './field'

const command = <const Action extends string, const Fields extends Type.TProperties>(action: Action, fields: Fields) =>
  Type.Object({ action: Type.Literal(action), ...fields }, { additionalProperties: false })

/** What the public will read of a new matter: the coordinator's words, not the reporter's. */
const opening = { matterId: Id, title: Line, summary: Text, category: Line, place: Place, photoIds: PhotoIds }

export const reportCommands = {
  accept: command('accept', opening),
  merge: command('merge', { matterId: Id }),
  settle: command('settle', { ...opening, what: Text, byWhom: Line }),
  redirect: command('redirect', { to: OneOf(redirectTargets), name: Line, receipt: Line, text: Reason }),
  recordRedirectOutcome: command('recordRedirectOutcome', { outcome: Text }),
  ask: command('ask', { question: Reason }),
  decline: command('decline', { reason: OneOf(declineReasons), advice: Reason }),
  transfer: command('transfer', { groupId: Id, reason: Reason }),
  add: command('add', { text: Long, photoIds: PhotoIds }),
  appeal: command('appeal', { text: Text }),
  decideAppeal: command('decideAppeal', { upheld: Type.Boolean(), answer: Text }),
  withdraw: command('withdraw', {}),
  urge: command('urge', {}),
} as const

type ReportCommandSchema = (typeof reportCommands)[keyof typeof reportCommands]

export const ReportCommand = Tagged('action', Object.values<ReportCommandSchema>(reportCommands))
export type ReportCommand = Type.Static<ReportCommandSchema>
