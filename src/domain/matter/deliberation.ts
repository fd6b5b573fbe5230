// Step 5, the consultation (协商讨论): meetings from the invitation to minutes that stand, and what they resolve.

import { localDate } from '../calendar/local-time'
import { resolutionFields } from '../decision/resolution'
import type { Sitting, StatementTally } from '../decision/sitting'
import {
  type Dissent,
  dissentOf,
  type Motion,
  type StanceTally,
  tallyStances,
  unansweredBlocks,
} from '../decision/stance'
import { type ErrorCode, refuse } from '../errors'
import { limit } from '../limit'
import { concerned, parties } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { change, isKnown } from '../process/item'
import { coordinators, everybody, invited, team } from './audience'
import { type MeetingForm, meetingForms } from './choice'
import { type MatterKind, working } from './kind'
import type { Matter, Meeting } from './matter'
import { isFixable, isObjectable, isUnderReview, objectUntil, openObjections } from './minutes'

export interface DeliberationEvents {
  meetingScheduled: {
    meetingId: string
    form: MeetingForm
    brand?: string
    startsAt: string
    endsAt?: string
    place: string
    seats?: number
    link?: string
    agenda: string
  }
  meetingCancelled: { meetingId: string; reason: string }
  meetingClosed: {
    meetingId: string
    attendance: number
    opinions: number
    minutes: string
    dissent?: string
    photoIds: readonly string[]
    tally?: readonly StatementTally[]
    objectUntil?: string
  }
  minutesWritten: { meetingId: string; minutes: string; dissent?: string; objectUntil: string }
  minutesObjected: { meetingId: string; objectionId: string }
  objectionAnswered: { meetingId: string; objectionId: string; answer: string }
  minutesFixed: { meetingId: string }
  resolutionAdded: {
    resolutionId: string
    meetingId: string
    what: string
    unitId: string
    due: string
    money?: number
    stances?: StanceTally
    dissent?: readonly Dissent[]
  }
  /** carried by another party than a unit of the district: a community, an enterprise, the residents themselves */
  resolutionEntrusted: {
    resolutionId: string
    meetingId: string
    what: string
    partyId: string
    due: string
    money?: number
  }
  /** done at the table, there and then */
  settledThere: { resolutionId: string; meetingId: string; what: string; byWhom: string }
  noAgreementRecorded: { reason: string }
}

const action = actionOf<MatterKind, DeliberationEvents>()

/** A meeting may be entered afterwards, but not from another time altogether. */
const enteredWithin = 30 * 86_400_000
/** Objections to one meeting's minutes; more would only repeat each other. */
const mostObjections = 50
/** People at one meeting. */
const maxPeople = 100_000

const meetings = (status: Meeting['status']) => (matter: Matter) =>
  matter.meetings.filter((meeting) => meeting.round === matter.round && meeting.status === status)

/** Minutes of the present round that do not stand yet. */
const underReview = (matter: Matter): readonly Meeting[] =>
  matter.meetings.filter((meeting) => meeting.round === matter.round && isUnderReview(meeting))

const scheduled = { field: 'meetingId', among: meetings('scheduled'), refused: 'unknownMeeting' } as const
const meetingId = { kind: 'target' } as const
const dissent = { ...publicWords.text, optional: true } as const

const meetingOf = (matter: Matter, id: string): Meeting | undefined => matter.meetings.find((one) => one.id === id)

/** What was counted where people sat together; otherwise what was typed. */
const counted = (
  sitting: Sitting | null,
  entered: { attendance?: number | undefined; opinions?: number | undefined },
) => {
  const live = sitting !== null && sitting.phase === 'ended'
  const attendance = sitting !== null && sitting.attendance > 0 ? sitting.attendance : entered.attendance
  const opinions = live || (sitting !== null && sitting.opinions > 0) ? sitting?.opinions : entered.opinions
  return attendance === undefined || opinions === undefined ? undefined : { attendance, opinions }
}

const motionRefusal = (motion: Motion | null, id: string): ErrorCode | null => {
  if (motion === null) return 'notFound'
  if (motion.meetingId !== id) return 'unknownMeeting'
  if (motion.status !== 'open') return 'alreadyAnswered'
  return unansweredBlocks(motion.positions) > 0 ? 'blockUnanswered' : null
}

export const deliberationActions = {
  scheduleMeeting: action({
    at: ['deliberation'],
    when: ['open', 'claimed'],
    by: working,
    shown: 'work',
    fields: {
      meetingId: { kind: 'newId' },
      form: { kind: 'oneOf', of: meetingForms },
      brand: { kind: 'brand', optional: true },
      startsAt: { kind: 'instant' },
      endsAt: { kind: 'instant', optional: true },
      place: publicWords.line,
      seats: { kind: 'count', min: 1, max: maxPeople, optional: true },
      link: { kind: 'web', optional: true, public: true },
      agenda: publicWords.text,
    },
    // the plan says how and about what, the matter where
    prefill: ({ plan, place, topic }) => ({
      ...(plan.form === undefined ? {} : { form: plan.form }),
      place: place.text,
      agenda: [topic.question, ...plan.findOut].filter(Boolean).join('\n'),
    }),
    decide: (matter, input, { at, brands }) => {
      if (isKnown(matter.meetings, input.meetingId)) return refuse('requestReused')
      if (input.brand !== undefined && brands?.has(input.brand) !== true) return refuse('invalid')
      if (input.endsAt !== undefined && Date.parse(input.endsAt) <= Date.parse(input.startsAt)) return refuse('invalid')
      return Date.parse(input.startsAt) < Date.parse(at) - enteredWithin
        ? refuse('dateInPast')
        : [{ type: 'meetingScheduled', ...input }]
    },
  }),
  cancelMeeting: action({
    at: ['deliberation'],
    when: ['open', 'claimed'],
    by: working,
    shown: 'work',
    fields: { meetingId, reason: publicWords.reason },
    target: scheduled,
    decide: (_m, input) => [{ type: 'meetingCancelled', ...input }],
  }),
  closeMeeting: action({
    at: ['deliberation'],
    when: ['open', 'claimed'],
    by: working,
    shown: 'work',
    fields: {
      meetingId,
      // counted from the sitting where there was one; to be given when it was held on paper
      attendance: { kind: 'count', min: 1, max: maxPeople, optional: true },
      opinions: { kind: 'count', min: 0, max: maxPeople, optional: true },
      minutes: publicWords.long,
      dissent,
      photoIds: { kind: 'photos', public: true },
    },
    target: scheduled,
    decide: (matter, { attendance, opinions, ...written }, { at, sitting }) => {
      if (sitting?.phase === 'open') return refuse('meetingNotEnded')
      const startsAt = meetingOf(matter, written.meetingId)?.startsAt ?? at
      // anyone who sat together has met, whatever the invitation said
      if (sitting?.phase !== 'ended' && Date.parse(startsAt) > Date.parse(at)) return refuse('notNow')
      const counts = counted(sitting, { attendance, opinions })
      if (counts === undefined) return refuse('incomplete')
      const tally = sitting === null || sitting.tally.length === 0 ? {} : { tally: sitting.tally }
      const review = sitting === null || sitting.people === 0 ? {} : { objectUntil: objectUntil(at) }
      return [{ type: 'meetingClosed', ...written, ...counts, ...tally, ...review }]
    },
  }),
  writeMinutes: action({
    at: ['deliberation'],
    when: ['open', 'claimed'],
    by: working,
    shown: 'work',
    fields: { meetingId, minutes: publicWords.long, dissent },
    target: { field: 'meetingId', among: underReview, refused: 'minutesFixed' },
    prefill: (matter, target) => {
      const { minutes = '', dissent: said = '' } = meetingOf(matter, target ?? '') ?? {}
      return { minutes, dissent: said }
    },
    decide: (_m, input, { at }) => [{ type: 'minutesWritten', ...input, objectUntil: objectUntil(at) }],
  }),
  objectMinutes: action({
    at: ['deliberation'],
    when: ['open'],
    by: ['participant'],
    shown: 'elsewhere',
    fields: { objectionId: { kind: 'newId' }, meetingId, reason: publicWords.reason },
    target: {
      field: 'meetingId',
      among: underReview,
      now: (m, { at }) => underReview(m).filter((meeting) => isObjectable(meeting, at)),
      refused: 'minutesFixed',
    },
    // the words are kept where they can be erased
    decide: (matter, input, { at }) => {
      const meeting = meetingOf(matter, input.meetingId)
      const objections = meeting?.objections ?? []
      if (isKnown(objections, input.objectionId)) return refuse('requestReused')
      if (objections.length >= mostObjections) return refuse('tooMany')
      return meeting !== undefined && isObjectable(meeting, at)
        ? [{ type: 'minutesObjected', meetingId: input.meetingId, objectionId: input.objectionId }]
        : refuse('notNow')
    },
  }),
  answerObjection: action({
    at: ['deliberation'],
    when: ['open', 'claimed'],
    by: working,
    shown: 'work',
    fields: { objectionId: { kind: 'target' }, answer: publicWords.reason },
    target: { field: 'objectionId', among: (m) => underReview(m).flatMap(openObjections), refused: 'alreadyAnswered' },
    decide: (matter, input) =>
      matter.meetings
        .filter((meeting) => isKnown(openObjections(meeting), input.objectionId))
        .map(({ id }) => ({ type: 'objectionAnswered', meetingId: id, ...input }) as const),
  }),
  fixMinutes: action({
    at: ['deliberation'],
    when: ['open'],
    by: ['lead', 'clock'],
    shown: 'work',
    fields: { meetingId },
    target: {
      field: 'meetingId',
      among: underReview,
      now: (m, { at }) => underReview(m).filter((meeting) => isFixable(meeting, at)),
      refused: 'minutesFixed',
    },
    decide: (matter, input, { at }) => {
      const meeting = meetingOf(matter, input.meetingId)
      if (meeting === undefined) return refuse('unknownMeeting')
      if (openObjections(meeting).length > 0) return refuse('objectionOpen')
      return isFixable(meeting, at) ? [{ type: 'minutesFixed', meetingId: input.meetingId }] : refuse('notNow')
    },
  }),
  addResolution: action({
    at: ['deliberation'],
    when: ['open', 'claimed', 'met'],
    by: working,
    shown: 'work',
    fields: {
      resolutionId: { kind: 'newId' },
      meetingId,
      ...resolutionFields,
      // the motion that is adopted with it: where people stood goes into the record
      motionId: { kind: 'ref', to: 'motion', optional: true, given: true },
    },
    target: { field: 'meetingId', among: meetings('closed'), refused: 'unknownMeeting' },
    decide: (matter, { motionId, ...written }, { unitIds, at, motion }) => {
      if (isKnown(matter.resolutions, written.resolutionId)) return refuse('requestReused')
      if (!unitIds.has(written.unitId)) return refuse('unknownUnit')
      if (written.due < localDate(at)) return refuse('dateInPast')
      if (motionId === undefined) return [{ type: 'resolutionAdded', ...written }]
      const refused = motionRefusal(motion, written.meetingId)
      if (refused !== null) return refuse(refused)
      const positions = motion?.positions ?? []
      const against = dissentOf(positions)
      const stances = tallyStances(positions)
      return [{ type: 'resolutionAdded', ...written, stances, ...(against.length === 0 ? {} : { dissent: against }) }]
    },
  }),
  entrustResolution: action({
    at: ['deliberation'],
    when: ['open', 'claimed', 'met'],
    by: working,
    shown: 'work',
    fields: {
      resolutionId: { kind: 'newId' },
      partyId: { kind: 'target' },
      what: publicWords.reason,
      due: { kind: 'date', from: 'today' },
      money: { kind: 'count', min: 0, max: limit.yuan, optional: true },
    },
    target: {
      field: 'partyId',
      // units of the district answer for themselves
      among: (m) => m.parties.filter((one) => one.answer === 'accepted' && one.unitId === undefined),
      refused: 'unknownParty',
    },
    decide: (matter, input, { at }) => {
      if (isKnown(matter.resolutions, input.resolutionId)) return refuse('requestReused')
      if (input.due < localDate(at)) return refuse('dateInPast')
      const held = meetings('closed')(matter)
      const last = held[held.length - 1]
      return last === undefined
        ? refuse('unknownMeeting')
        : [{ type: 'resolutionEntrusted', meetingId: last.id, ...input }]
    },
  }),
  settleThere: action({
    at: ['deliberation'],
    when: ['open', 'claimed', 'met'],
    by: ['lead'],
    shown: 'work',
    fields: {
      resolutionId: { kind: 'newId' },
      meetingId,
      what: publicWords.reason,
      byWhom: publicWords.line,
    },
    target: { field: 'meetingId', among: meetings('closed'), refused: 'unknownMeeting' },
    decide: (matter, input) =>
      isKnown(matter.resolutions, input.resolutionId) ? refuse('requestReused') : [{ type: 'settledThere', ...input }],
  }),
  recordNoAgreement: action({
    at: ['deliberation'],
    when: ['open', 'claimed', 'met'],
    by: working,
    shown: 'work',
    fields: { reason: publicWords.reason },
    decide: (matter, input) =>
      matter.resolutions.some((resolution) => resolution.round === matter.round)
        ? refuse('notNow')
        : [{ type: 'noAgreementRecorded', ...input }],
  }),
} as const

const meeting = (matter: Matter, id: string, to: Partial<Meeting>) => ({
  meetings: change(matter.meetings, (one) => one.id === id, to),
})

/** Everybody whom a meeting of the matter concerns. */
const around = (m: Matter) => [...everybody, ...invited(m), team(m), coordinators(m)]

export const deliberationEvents = {
  meetingScheduled: {
    evolve: (m, { meetingId: id, ...rest }) => ({
      meetings: [...m.meetings, { id, round: m.round, status: 'scheduled', ...rest }],
    }),
    // where to come in from afar is for those at the table
    read: { without: ['link'] },
    tell: { to: around, says: ['form', 'startsAt', 'place'], push: 'meeting' },
  },
  meetingCancelled: {
    evolve: (m, { meetingId: id }) => meeting(m, id, { status: 'cancelled' }),
    read: 'all',
    tell: { to: around, says: ['reason'], push: 'meeting' },
  },
  meetingClosed: {
    evolve: (m, { meetingId: id, ...rest }) => meeting(m, id, { status: 'closed', ...rest }),
    // until the minutes stand their words are for those who were there; then the matter itself shows them
    read: { without: (e) => (e.objectUntil === undefined ? [] : ['minutes', 'dissent']) },
    tell: { to: around, says: ['attendance', 'opinions', 'objectUntil'], push: 'progress' },
    duty: { as: 'meeting' },
  },
  minutesWritten: {
    evolve: (m, { meetingId: id, ...rest }) => meeting(m, id, rest),
    read: { without: ['minutes', 'dissent'] },
    tell: { to: (m) => [concerned('participant'), ...invited(m)], says: ['objectUntil'], push: 'todo' },
  },
  minutesObjected: {
    evolve: (m, { meetingId: id, objectionId }, at) =>
      meeting(m, id, { objections: [...(meetingOf(m, id)?.objections ?? []), { id: objectionId, at }] }),
    read: 'all',
    tell: { to: (m) => [team(m), coordinators(m)], says: [], push: 'todo' },
  },
  objectionAnswered: {
    evolve: (m, { meetingId: id, objectionId, answer }) =>
      meeting(m, id, {
        objections: change(meetingOf(m, id)?.objections ?? [], (one) => one.id === objectionId, { answer }),
      }),
    read: 'all',
    tell: { to: () => [concerned('participant')], says: ['answer'], push: null },
  },
  minutesFixed: {
    evolve: (m, { meetingId: id }, at) => meeting(m, id, { fixedAt: at }),
    read: 'all',
    tell: { to: around, says: [], push: 'progress' },
  },
  resolutionAdded: {
    evolve: (m, { resolutionId, ...rest }) => ({
      resolutions: [...m.resolutions, { id: resolutionId, round: m.round, ...rest }],
      noAgreement: null,
    }),
    read: 'all',
    tell: null,
    duty: { as: 'resolution' },
  },
  resolutionEntrusted: {
    evolve: (m, { resolutionId, ...rest }) => ({
      resolutions: [...m.resolutions, { id: resolutionId, round: m.round, ...rest }],
      noAgreement: null,
    }),
    read: 'all',
    tell: { to: (_m, { partyId }) => [parties([partyId])], says: ['what', 'due'], push: null },
    duty: { as: 'resolution' },
  },
  settledThere: {
    evolve: (m, { resolutionId, byWhom, ...rest }, at) => ({
      resolutions: [
        ...m.resolutions,
        { id: resolutionId, round: m.round, ...rest, due: localDate(at), settledBy: byWhom },
      ],
      noAgreement: null,
    }),
    read: 'all',
    tell: { to: (m) => [...everybody, coordinators(m)], says: ['what'], push: null },
    duty: { as: 'resolution' },
  },
  noAgreementRecorded: {
    evolve: (_m, { reason }) => ({ noAgreement: reason }),
    read: 'all',
    tell: { to: (m) => [...everybody, coordinators(m)], says: ['reason'], push: 'progress' },
  },
} as const satisfies EventRows<MatterKind, DeliberationEvents>
