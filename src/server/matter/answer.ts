// The state of a matter as answers give it: every field by name.

import type { Output } from '../../domain/contract'
import type { StatementCount, StatementTally } from '../../domain/decision/sitting'
import type { Dissent, StanceTally } from '../../domain/decision/stance'
import type { RatingTally } from '../../domain/evaluation/rating'
import type {
  Answer,
  Contradiction,
  Contribution,
  Effect,
  ExpertAsking,
  Matter,
  Meeting,
  Milestone,
  Party,
  Pressing,
  Resolution,
  Showcase,
  Task,
  Upkeep,
  Visit,
} from '../../domain/matter/matter'
import type { Origin } from '../../domain/matter/origin'
import type { Dispatch } from '../../domain/trait/dispatch'

type State = Output<'matter.get'>['matter']

const visitOf = ({ id, date, households, opinions, photoIds }: Visit): State['visits'][number] => ({
  id,
  date,
  households,
  opinions: [...opinions],
  photoIds: [...photoIds],
})

const partyOf = ({ id, kind, name, unitId, personId, via, answer, reason }: Party): State['parties'][number] => ({
  id,
  kind,
  name,
  ...(unitId === undefined ? {} : { unitId }),
  ...(personId === undefined ? {} : { personId }),
  ...(via === undefined ? {} : { via }),
  answer,
  ...(reason === undefined ? {} : { reason }),
})

const tallyOfStatement = ({ text, agree, disagree, pass, sides }: StatementTally) => ({
  text,
  agree,
  disagree,
  pass,
  ...(sides === undefined ? {} : { sides: sides.map((one) => ({ ...countOf(one), side: one.side })) }),
})
const countOf = ({ agree, disagree, pass }: StatementCount) => ({ agree, disagree, pass })

export const stancesOf = ({ agree, abstain, disagree, block }: StanceTally) => ({ agree, abstain, disagree, block })

const dissentOf = ({ stance, reason, answer, side }: Dissent) => ({
  stance,
  reason,
  ...(answer === undefined ? {} : { answer }),
  ...(side === undefined ? {} : { side }),
})

const meetingOf = (meeting: Meeting): State['meetings'][number] => ({
  id: meeting.id,
  round: meeting.round,
  form: meeting.form,
  ...(meeting.brand === undefined ? {} : { brand: meeting.brand }),
  startsAt: meeting.startsAt,
  ...(meeting.endsAt === undefined ? {} : { endsAt: meeting.endsAt }),
  place: meeting.place,
  ...(meeting.seats === undefined ? {} : { seats: meeting.seats }),
  ...(meeting.link === undefined ? {} : { link: meeting.link }),
  agenda: meeting.agenda,
  status: meeting.status,
  ...(meeting.attendance === undefined ? {} : { attendance: meeting.attendance }),
  ...(meeting.opinions === undefined ? {} : { opinions: meeting.opinions }),
  ...(meeting.minutes === undefined ? {} : { minutes: meeting.minutes }),
  ...(meeting.dissent === undefined ? {} : { dissent: meeting.dissent }),
  ...(meeting.photoIds === undefined ? {} : { photoIds: [...meeting.photoIds] }),
  ...(meeting.tally === undefined ? {} : { tally: meeting.tally.map(tallyOfStatement) }),
  ...(meeting.objectUntil === undefined ? {} : { objectUntil: meeting.objectUntil }),
  ...(meeting.objections === undefined
    ? {}
    : {
        objections: meeting.objections.map(({ id, at, answer }) => ({
          id,
          at,
          ...(answer === undefined ? {} : { answer }),
        })),
      }),
  ...(meeting.fixedAt === undefined ? {} : { fixedAt: meeting.fixedAt }),
})

const carrierOf = ({ unitId, partyId }: Pick<Resolution, 'unitId' | 'partyId'>) => ({
  ...(unitId === undefined ? {} : { unitId }),
  ...(partyId === undefined ? {} : { partyId }),
})

const resolutionOf = (resolution: Resolution): State['resolutions'][number] => ({
  id: resolution.id,
  round: resolution.round,
  ...(resolution.meetingId === undefined ? {} : { meetingId: resolution.meetingId }),
  what: resolution.what,
  ...carrierOf(resolution),
  due: resolution.due,
  ...(resolution.settledBy === undefined ? {} : { settledBy: resolution.settledBy }),
  ...(resolution.money === undefined ? {} : { money: resolution.money }),
  ...(resolution.stances === undefined ? {} : { stances: stancesOf(resolution.stances) }),
  ...(resolution.dissent === undefined ? {} : { dissent: resolution.dissent.map(dissentOf) }),
})

const milestoneOf = ({ id, what, due, reached }: Milestone) => ({
  id,
  what,
  due,
  ...(reached === undefined ? {} : { reached }),
})

const contradictionOf = ({ id, at, photoIds, answer, upheld }: Contradiction) => ({
  id,
  at,
  photoIds: [...photoIds],
  ...(answer === undefined ? {} : { answer }),
  ...(upheld === undefined ? {} : { upheld }),
})

const taskOf = (task: Task): State['tasks'][number] => ({
  id: task.id,
  what: task.what,
  ...carrierOf(task),
  due: task.due,
  status: task.status,
  progress: task.progress,
  ...(task.planned === undefined ? {} : { planned: task.planned }),
  ...(task.spent === undefined ? {} : { spent: task.spent }),
  beforeIds: [...task.beforeIds],
  afterIds: [...task.afterIds],
  ...(task.reason === undefined ? {} : { reason: task.reason }),
  ...(task.milestones === undefined ? {} : { milestones: task.milestones.map(milestoneOf) }),
  ...(task.contradictions === undefined ? {} : { contradictions: task.contradictions.map(contradictionOf) }),
})

const promiseOf = ({ reason, responsible, due }: Partial<Answer>) => ({
  ...(reason === undefined ? {} : { reason }),
  ...(responsible === undefined ? {} : { responsible }),
  ...(due === undefined ? {} : { due }),
})

const answersOf = (matter: Matter): State['unitAnswers'] =>
  matter.unitAnswers.map(({ unitId, verdict, each, reminded, ...promise }) => ({
    unitId,
    ...(verdict === undefined ? {} : { verdict }),
    ...promiseOf(promise),
    ...(each === undefined
      ? {}
      : {
          each: each.map(({ resolutionId, verdict: own, ...rest }) => ({
            resolutionId,
            verdict: own,
            ...promiseOf(rest),
          })),
        }),
    ...(reminded === undefined ? {} : { reminded }),
  }))

const pressingOf = ({ of, missed, rung, due, opens, text, byWhom, answer }: Pressing) => ({
  of,
  missed,
  rung,
  due,
  opens: [...opens],
  ...(text === undefined ? {} : { text }),
  ...(byWhom === undefined ? {} : { byWhom }),
  ...(answer === undefined ? {} : { answer }),
})

const planOf = ({ form, from, to, findOut, hear, work }: Matter['plan']): State['plan'] => ({
  ...(form === undefined ? {} : { form }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  findOut: [...findOut],
  hear: [...hear],
  work: work.map(({ who, what }) => ({ who, what })),
})

const lookOf = ({ on, reminded, findings, date, holds, photoIds }: NonNullable<Matter['secondLook']>) => ({
  on,
  ...(reminded === undefined ? {} : { reminded }),
  ...(findings === undefined ? {} : { findings }),
  ...(date === undefined ? {} : { date }),
  ...(holds === undefined ? {} : { holds }),
  ...(photoIds === undefined ? {} : { photoIds: [...photoIds] }),
})

const closingOf = (closing: Matter['closing']): State['closing'] =>
  closing && {
    reason: closing.reason,
    ...(closing.to === undefined ? {} : { to: closing.to }),
    ...(closing.receipt === undefined ? {} : { receipt: closing.receipt }),
    ...(closing.outcome === undefined ? {} : { outcome: closing.outcome }),
  }

const originOf = ({ kind, title, proposer, on }: Origin) => ({
  kind,
  title,
  ...(proposer === undefined ? {} : { proposer }),
  ...(on === undefined ? {} : { on }),
})

const importedOf = ({ step, since }: NonNullable<Matter['imported']>) => ({
  step,
  ...(since === undefined ? {} : { since }),
})

const dispatchOf = ({ id, what, to, name, unitId, status, reason, receipt, due, outcomes }: Dispatch) => ({
  id,
  what,
  to,
  name,
  ...(unitId === undefined ? {} : { unitId }),
  status,
  ...(reason === undefined ? {} : { reason }),
  ...(receipt === undefined ? {} : { receipt }),
  ...(due === undefined ? {} : { due }),
  outcomes: outcomes.map(({ at, text }) => ({ at, text })),
})

const contributionOf = ({ id, giver, name, gave, amount, measure, confirmed }: Contribution) => ({
  id,
  giver,
  ...(name === undefined ? {} : { name }),
  gave,
  amount,
  ...(measure === undefined ? {} : { measure }),
  ...(confirmed === undefined ? {} : { confirmed }),
})

export const effectOf = ({ id, what, amount, measure, date, source, confirmed }: Effect) => ({
  id,
  what,
  amount,
  measure,
  date,
  source,
  ...(confirmed === undefined ? {} : { confirmed }),
})

const expertOf = ({ id, field, what, status, personId, due, date, advice }: ExpertAsking) => ({
  id,
  field,
  what,
  status,
  ...(personId === undefined ? {} : { personId }),
  ...(due === undefined ? {} : { due }),
  ...(date === undefined ? {} : { date }),
  ...(advice === undefined ? {} : { advice }),
})

const upkeepOf = ({ who, how, until }: Upkeep) => ({ who, how, until })

const showcaseOf = ({ status, done, consent, reply, publishedAt }: Showcase) => ({
  status,
  done,
  consent,
  ...(reply === undefined ? {} : { reply }),
  ...(publishedAt === undefined ? {} : { publishedAt }),
})

/** Hand in `publicMatter(...)` for the person who does not work on the matter. */
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
  ...(matter.origin === undefined ? {} : { origin: originOf(matter.origin) }),
  ...(matter.imported === undefined ? {} : { imported: importedOf(matter.imported) }),
  unclaimedSince: matter.unclaimedSince,
  stepFrom: matter.stepFrom,
  due: matter.due,
  warned: matter.warned,
  handedIn: matter.handedIn,
  ...(matter.handInLooked === undefined ? {} : { handInLooked: matter.handInLooked }),
  pause: matter.pause && { reason: matter.pause.reason, lookAgain: matter.pause.lookAgain, since: matter.pause.since },
  extension: matter.extension && { days: matter.extension.days, reason: matter.extension.reason },
  supervision: matter.supervision && { text: matter.supervision.text, at: matter.supervision.at },
  ...(matter.pressings === undefined ? {} : { pressings: matter.pressings.map(pressingOf) }),
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
  ...(matter.concernedInvitedAt === undefined ? {} : { concernedInvitedAt: matter.concernedInvitedAt }),
  meetings: matter.meetings.map(meetingOf),
  resolutions: matter.resolutions.map(resolutionOf),
  noAgreement: matter.noAgreement,
  outcome: matter.outcome && {
    text: matter.outcome.text,
    sentAt: matter.outcome.sentAt,
    ...(matter.outcome.remindOn === undefined ? {} : { remindOn: matter.outcome.remindOn }),
  },
  unitAnswers: answersOf(matter),
  tasks: matter.tasks.map(taskOf),
  result: matter.result && {
    summary: matter.result.summary,
    publishedAt: matter.result.publishedAt,
    windowEnds: matter.result.windowEnds,
  },
  followUp: matter.followUp && { findings: matter.followUp.findings, date: matter.followUp.date },
  ...(matter.secondLook === undefined ? {} : { secondLook: matter.secondLook && lookOf(matter.secondLook) }),
  ...(matter.dispatches === undefined ? {} : { dispatches: matter.dispatches.map(dispatchOf) }),
  ...(matter.contributions === undefined ? {} : { contributions: matter.contributions.map(contributionOf) }),
  ...(matter.effects === undefined ? {} : { effects: matter.effects.map(effectOf) }),
  ...(matter.experts === undefined ? {} : { experts: matter.experts.map(expertOf) }),
  ...(matter.upkeep === undefined ? {} : { upkeep: upkeepOf(matter.upkeep) }),
  ...(matter.showcase === undefined ? {} : { showcase: matter.showcase && showcaseOf(matter.showcase) }),
  reopened: matter.reopened,
  round: matter.round,
  settled: matter.settled && { what: matter.settled.what, byWhom: matter.settled.byWhom },
  closing: closingOf(matter.closing),
})

/** Totals as answers give them. */
export const totalsOf = (tally: RatingTally): Output<'matter.rate'> => ({
  count: tally.count,
  solved: { yes: tally.solved.yes, partly: tally.solved.partly, no: tally.solved.no },
  scores: [...tally.scores],
  reportersUnsolved: tally.reportersUnsolved,
  reportersAnswered: tally.reportersAnswered,
})
