// The state of a matter as answers give it: every field by name.

import type { Output } from '../../domain/contract'
import type { TimelineEntry } from '../../domain/contract/matter'
import type { RatingTally } from '../../domain/evaluation/rating'
import type { Matter, Meeting, Party, Task, Visit } from '../../domain/matter/matter'
import type { TimelineEvent } from '../../domain/matter/timeline'

type State = Output<'matter.get'>['matter']

const visitOf = ({ id, date, households, opinions, photoIds }: Visit): State['visits'][number] => ({
  id,
  date,
  households,
  opinions: [...opinions],
  photoIds: [...photoIds],
})

const partyOf = ({ id, kind, name, unitId, personId, answer, reason }: Party): State['parties'][number] => ({
  id,
  kind,
  name,
  ...(unitId === undefined ? {} : { unitId }),
  ...(personId === undefined ? {} : { personId }),
  answer,
  ...(reason === undefined ? {} : { reason }),
})

const meetingOf = (meeting: Meeting): State['meetings'][number] => ({
  id: meeting.id,
  round: meeting.round,
  form: meeting.form,
  startsAt: meeting.startsAt,
  place: meeting.place,
  agenda: meeting.agenda,
  status: meeting.status,
  ...(meeting.attendance === undefined ? {} : { attendance: meeting.attendance }),
  ...(meeting.opinions === undefined ? {} : { opinions: meeting.opinions }),
  ...(meeting.minutes === undefined ? {} : { minutes: meeting.minutes }),
  ...(meeting.dissent === undefined ? {} : { dissent: meeting.dissent }),
  ...(meeting.photoIds === undefined ? {} : { photoIds: [...meeting.photoIds] }),
})

const taskOf = (task: Task): State['tasks'][number] => ({
  id: task.id,
  what: task.what,
  unitId: task.unitId,
  due: task.due,
  status: task.status,
  progress: task.progress,
  ...(task.planned === undefined ? {} : { planned: task.planned }),
  ...(task.spent === undefined ? {} : { spent: task.spent }),
  beforeIds: [...task.beforeIds],
  afterIds: [...task.afterIds],
  ...(task.reason === undefined ? {} : { reason: task.reason }),
})

const answersOf = (matter: Matter): State['unitAnswers'] =>
  matter.unitAnswers.map(({ unitId, verdict, reason, responsible, due }) => ({
    unitId,
    ...(verdict === undefined ? {} : { verdict }),
    ...(reason === undefined ? {} : { reason }),
    ...(responsible === undefined ? {} : { responsible }),
    ...(due === undefined ? {} : { due }),
  }))

const planOf = ({ form, from, to, findOut, hear, work }: Matter['plan']): State['plan'] => ({
  ...(form === undefined ? {} : { form }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  findOut: [...findOut],
  hear: [...hear],
  work: work.map(({ who, what }) => ({ who, what })),
})

const closingOf = (closing: Matter['closing']): State['closing'] =>
  closing && {
    reason: closing.reason,
    ...(closing.to === undefined ? {} : { to: closing.to }),
    ...(closing.receipt === undefined ? {} : { receipt: closing.receipt }),
    ...(closing.outcome === undefined ? {} : { outcome: closing.outcome }),
  }

/** Hand in `publicMatter(...)` for whoever does not work on the matter. */
export const stateOf = (matter: Matter): State => ({
  id: matter.id,
  districtId: matter.districtId,
  groupId: matter.groupId,
  version: matter.version,
  title: matter.title,
  summary: matter.summary,
  category: matter.category,
  place: {
    text: matter.place.text,
    ...(matter.place.lng === undefined ? {} : { lng: matter.place.lng }),
    ...(matter.place.lat === undefined ? {} : { lat: matter.place.lat }),
  },
  photoIds: [...matter.photoIds],
  status: matter.status,
  step: matter.step,
  leadId: matter.leadId,
  coMemberIds: [...matter.coMemberIds],
  claimScope: matter.claimScope,
  reportIds: [...matter.reportIds],
  openedAt: matter.openedAt,
  unclaimedSince: matter.unclaimedSince,
  stepFrom: matter.stepFrom,
  due: matter.due,
  warned: matter.warned,
  handedIn: matter.handedIn,
  pause: matter.pause && { reason: matter.pause.reason, lookAgain: matter.pause.lookAgain, since: matter.pause.since },
  extension: matter.extension && { days: matter.extension.days, reason: matter.extension.reason },
  supervision: matter.supervision && { text: matter.supervision.text, at: matter.supervision.at },
  topic: {
    question: matter.topic.question,
    affected: matter.topic.affected,
    where: matter.topic.where,
    why: matter.topic.why,
  },
  plan: planOf(matter.plan),
  visits: matter.visits.map(visitOf),
  findings: matter.findings,
  parties: matter.parties.map(partyOf),
  meetings: matter.meetings.map(meetingOf),
  resolutions: matter.resolutions.map(({ id, round, meetingId, what, unitId, due, money }) => ({
    id,
    round,
    meetingId,
    what,
    unitId,
    due,
    ...(money === undefined ? {} : { money }),
  })),
  noAgreement: matter.noAgreement,
  outcome: matter.outcome && { text: matter.outcome.text, sentAt: matter.outcome.sentAt },
  unitAnswers: answersOf(matter),
  tasks: matter.tasks.map(taskOf),
  result: matter.result && {
    summary: matter.result.summary,
    publishedAt: matter.result.publishedAt,
    windowEnds: matter.result.windowEnds,
  },
  followUp: matter.followUp && { findings: matter.followUp.findings, date: matter.followUp.date },
  reopened: matter.reopened,
  round: matter.round,
  settled: matter.settled && { what: matter.settled.what, byWhom: matter.settled.byWhom },
  closing: closingOf(matter.closing),
})

export const entryOf = (entry: TimelineEvent, names: Readonly<Record<string, string>>): TimelineEntry => ({
  version: entry.version,
  at: entry.at,
  type: entry.type,
  role: entry.actorRole,
  by: entry.actorId === null ? null : (names[entry.actorId] ?? null),
  data: entry.data,
  internal: entry.internal,
})

/** Totals as answers give them. */
export const totalsOf = (tally: RatingTally): Output<'matter.rate'> => ({
  count: tally.count,
  solved: { yes: tally.solved.yes, partly: tally.solved.partly, no: tally.solved.no },
  scores: [...tally.scores],
  reportersUnsolved: tally.reportersUnsolved,
  reportersAnswered: tally.reportersAnswered,
})
