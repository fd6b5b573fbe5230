// What each action on a matter needs to be told: one schema an action, the type and the validation of it.

import Type from 'typebox'
import { limit } from '../limit'
import { meetingForms, verdicts } from '../matter/matter'
import { stepIds } from '../matter/step'
import { partyKinds } from '../party/kind'
import {
  Id,
  Instant,
  Line,
  LocalDate,
  Long,
  OneOf,
  OptionalText,
  PhotoIds,
  Reason,
  Tagged,
  Text,
  WebAddress,
  Yuan,
} from './field'

const command = <const Action extends string, const Fields extends Type.TProperties>(action: Action, fields: Fields) =>
  Type.Object({ action: Type.Literal(action), ...fields }, { additionalProperties: false })

const days = Type.Integer({ minimum: 1, maximum: 60 })
const people = Type.Integer({ minimum: 0, maximum: 100_000 })
const lines = Type.Array(Line, { maxItems: limit.entries })
const reasons = (minItems: number) => Type.Array(Reason, { minItems, maxItems: limit.entries })

export const matterCommands = {
  claim: command('claim', {}),
  assign: command('assign', { memberId: Id }),
  join: command('join', {}),
  leave: command('leave', {}),
  release: command('release', { reason: Reason }),
  handOver: command('handOver', { memberId: Id, reason: Reason }),

  // a half-written topic or plan is kept as it is: what is missing is said by the requirements
  writeTopic: command('writeTopic', {
    question: OptionalText(limit.text),
    affected: OptionalText(limit.text),
    where: OptionalText(limit.text),
    why: OptionalText(limit.text),
  }),
  writePlan: command('writePlan', {
    form: Type.Optional(OneOf(meetingForms)),
    from: Type.Optional(LocalDate),
    to: Type.Optional(LocalDate),
    findOut: reasons(0),
    hear: lines,
    work: Type.Array(Type.Object({ who: Line, what: Reason }, { additionalProperties: false }), {
      maxItems: limit.entries,
    }),
  }),
  addVisit: command('addVisit', {
    visitId: Id,
    date: LocalDate,
    households: Type.Integer({ minimum: 1, maximum: 10_000 }),
    opinions: reasons(1),
    photoIds: PhotoIds,
  }),
  writeFindings: command('writeFindings', { findings: Long }),
  inviteParty: command('inviteParty', {
    partyId: Id,
    kind: OneOf(partyKinds),
    name: Line,
    unitId: Type.Optional(Id),
    personId: Type.Optional(Id),
  }),
  inviteConcerned: command('inviteConcerned', {}),
  answerParty: command('answerParty', {
    partyId: Id,
    accepted: Type.Boolean(),
    reason: Type.Optional(Reason),
  }),
  scheduleMeeting: command('scheduleMeeting', {
    meetingId: Id,
    form: OneOf(meetingForms),
    startsAt: Instant,
    endsAt: Type.Optional(Instant),
    place: Line,
    seats: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    link: Type.Optional(WebAddress),
    agenda: Text,
  }),
  cancelMeeting: command('cancelMeeting', { meetingId: Id, reason: Reason }),
  closeMeeting: command('closeMeeting', {
    meetingId: Id,
    // counted from the sitting where there was one; to be given when it was held on paper
    attendance: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    opinions: Type.Optional(people),
    minutes: Long,
    dissent: Type.Optional(Text),
    photoIds: PhotoIds,
  }),
  writeMinutes: command('writeMinutes', { meetingId: Id, minutes: Long, dissent: Type.Optional(Text) }),
  objectMinutes: command('objectMinutes', { meetingId: Id, objectionId: Id, reason: Reason }),
  answerObjection: command('answerObjection', { objectionId: Id, answer: Reason }),
  fixMinutes: command('fixMinutes', { meetingId: Id }),
  addResolution: command('addResolution', {
    resolutionId: Id,
    meetingId: Id,
    what: Reason,
    unitId: Id,
    due: LocalDate,
    money: Type.Optional(Yuan),
    /** the motion that is adopted with it: where people stood goes into the record */
    motionId: Type.Optional(Id),
  }),
  recordNoAgreement: command('recordNoAgreement', { reason: Reason }),
  sendOutcome: command('sendOutcome', { text: Long }),
  answerOutcome: command('answerOutcome', {
    unitId: Id,
    verdict: OneOf(verdicts),
    reason: Type.Optional(Reason),
    responsible: Type.Optional(Line),
    due: Type.Optional(LocalDate),
  }),
  reportTask: command('reportTask', {
    taskId: Id,
    progress: Type.Integer({ minimum: 0, maximum: 100 }),
    text: Text,
    planned: Type.Optional(Yuan),
    spent: Type.Optional(Yuan),
    beforeIds: PhotoIds,
    afterIds: PhotoIds,
  }),
  // an id that is known changes that milestone
  planMilestone: command('planMilestone', { taskId: Id, milestoneId: Id, what: Line, due: LocalDate }),
  reachMilestone: command('reachMilestone', { milestoneId: Id, text: Text, afterIds: PhotoIds }),
  contradictTask: command('contradictTask', { taskId: Id, contradictionId: Id, text: Reason, photoIds: PhotoIds }),
  answerContradiction: command('answerContradiction', {
    contradictionId: Id,
    answer: Reason,
    upheld: Type.Boolean(),
  }),
  finishTask: command('finishTask', { taskId: Id, text: Text, afterIds: PhotoIds }),
  confirmTask: command('confirmTask', { taskId: Id, text: Text }),
  returnTask: command('returnTask', { taskId: Id, reason: Reason }),
  giveUpTask: command('giveUpTask', { taskId: Id, reason: Reason }),
  publishResult: command('publishResult', { summary: Text }),
  followUp: command('followUp', { findings: Text, date: LocalDate }),

  handIn: command('handIn', {}),
  confirm: command('confirm', {}),
  advance: command('advance', {}),
  confirmAnswers: command('confirmAnswers', {}),
  sendBack: command('sendBack', { to: OneOf(stepIds), reason: Reason }),
  pause: command('pause', { reason: Reason, lookAgain: LocalDate }),
  resume: command('resume', {}),
  askExtension: command('askExtension', { days, reason: Reason }),
  decideExtension: command('decideExtension', { granted: Type.Boolean(), reason: Reason }),
  urge: command('urge', {}),
  supervise: command('supervise', { text: Text }),
  answerSupervision: command('answerSupervision', { text: Text }),
  note: command('note', { text: Text }),
  settle: command('settle', { what: Text, byWhom: Line }),
  redirect: command('redirect', { to: Line, receipt: Line, reason: Reason }),
  recordRedirectOutcome: command('recordRedirectOutcome', { outcome: Text }),
  end: command('end', { reason: Reason }),
  close: command('close', { reason: Type.Optional(Reason) }),
  secondLook: command('secondLook', { findings: Text, date: LocalDate, holds: Type.Boolean(), photoIds: PhotoIds }),
  reopen: command('reopen', { to: OneOf(['deliberation', 'implementation']), reason: Reason }),
} as const

type MatterCommandSchema = (typeof matterCommands)[keyof typeof matterCommands]

/** What a person can ask of a matter, as it arrives. */
export const MatterCommand = Tagged('action', Object.values<MatterCommandSchema>(matterCommands))
export type MatterCommand = Type.Static<MatterCommandSchema>
