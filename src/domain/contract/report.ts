// Endpoints about reports: saying what is wrong, following it, answering it.

import Type from 'typebox'
import { lights } from '../calendar/light'
import { matterStatuses } from '../matter/choice'
import { takers } from '../report/access'
import { reportActions } from '../report/action'
import { reportOpening } from '../report/opening'
import { anonymities, declineReasons, redirectTargets, reportStatuses } from '../report/report'
import { commandSchema, inputOf } from './command'
import { StationCode } from './district'
import { command, query } from './endpoint'
import {
  Count,
  Id,
  Instant,
  Lat,
  Line,
  Lng,
  LocalDate,
  Nullable,
  OneOf,
  PageInput,
  PageOf,
  Phone,
  Photo,
  Place,
} from './field'
import { ProcessKind } from './kind'
import { Written, WrittenBeginning } from './written'

/** Key of a wholly anonymous reporter: 16 characters of Crockford's alphabet, grouped by hyphens or not. */
export const TrackingCode = Type.String({ minLength: 16, maxLength: 24, pattern: '^[0-9A-Za-z-]+$' })

const SimilarRow = Type.Object({
  kind: ProcessKind,
  id: Id,
  title: WrittenBeginning,
  place: Written,
  at: Instant,
  step: Nullable(Type.String()),
  supporters: Count,
  /** 0-1, higher is more alike */
  likeness: Type.Number(),
})

const TimelineEntry = Type.Object({ version: Type.Integer(), at: Instant, type: Type.String(), data: Type.Any() })

/** A report as its reporter and the desk see it. */
/** The one that a report came to. */
const AnsweringMatter = Nullable(
  Type.Object({
    id: Id,
    title: Type.String(),
    step: Type.String(),
    seat: Type.Integer(),
    status: OneOf(matterStatuses),
  }),
)

export const ReportFull = Type.Object({
  id: Id,
  number: Type.String(),
  version: Type.Integer(),
  status: OneOf(reportStatuses),
  title: Type.String(),
  text: Type.String(),
  category: Nullable(Type.String()),
  place: Nullable(Place),
  groupId: Id,
  groupName: Type.String(),
  stationName: Nullable(Type.String()),
  photos: Type.Array(Photo),
  voice: Nullable(Photo),
  anonymity: OneOf(anonymities),
  submittedAt: Instant,
  due: Nullable(LocalDate),
  light: Nullable(OneOf(lights)),
  question: Nullable(Type.String()),
  additions: Type.Array(
    Type.Object({ at: Instant, kind: OneOf(['added', 'appealed']), text: Type.String(), photos: Type.Array(Photo) }),
  ),
  redirect: Nullable(
    Type.Object({
      to: OneOf(redirectTargets),
      name: Type.String(),
      receipt: Type.String(),
      outcome: Nullable(Type.String()),
    }),
  ),
  decline: Nullable(Type.Object({ reason: OneOf(declineReasons), advice: Type.String() })),
  appeal: Nullable(Type.Object({ upheld: Nullable(Type.Boolean()), answer: Nullable(Type.String()) })),
  matter: AnsweringMatter,
  supporters: Count,
  timeline: Type.Array(TimelineEntry),
  you: Type.Object({ reporter: Type.Boolean(), supporter: Type.Boolean() }),
})
export type ReportFull = Type.Static<typeof ReportFull>

export const ReportRow = Type.Object({
  id: Id,
  number: Type.String(),
  status: OneOf(reportStatuses),
  title: Type.String(),
  excerpt: Type.String(),
  category: Nullable(Type.String()),
  place: Type.String(),
  groupName: Type.String(),
  photos: Count,
  supporters: Count,
  submittedAt: Instant,
  due: Nullable(LocalDate),
  light: Nullable(OneOf(lights)),
  matter: AnsweringMatter,
})

/** What a report says, by the person themselves or taken down for them. */
const submission = {
  stationCode: Type.Optional(StationCode),
  groupId: Type.Optional(Id),
  ...inputOf(reportOpening),
  category: Type.Optional(Line),
}

const received = {
  id: Id,
  number: Type.String(),
  due: LocalDate,
  /** whose coordinators answer */
  groupName: Type.String(),
  /** given once, to somebody wholly anonymous or without a phone only */
  trackingCode: Nullable(Type.String()),
}

export const reportContract = {
  'report.submit': command({
    writes: 'public',
    summary: 'Say what is wrong; the request id becomes the report',
    access: 'anyone',
    limit: 'submit',
    input: { ...submission, voiceId: Type.Optional(Id), anonymity: OneOf(anonymities) },
    output: Type.Object(received),
    errors: ['notFound', 'signedOut'],
  }),
  'report.takeDown': command({
    writes: 'public',
    summary: 'Take a report down for somebody: told by SMS to a phone, or with a tracking code on paper',
    access: takers,
    limit: 'submit',
    input: {
      ...submission,
      /** whose report it is: they find it when they sign in with this phone; absent: they have none */
      phone: Type.Optional(Phone),
    },
    output: Type.Object({
      ...received,
      /** a text message went out */
      told: Type.Boolean(),
    }),
    errors: ['notFound'],
  }),
  'report.similar': query({
    shows: 'public',
    summary: 'Open reports and matters that read alike, best first',
    access: 'anyone',
    input: {
      words: Type.String({ minLength: 2, maxLength: 200 }),
      groupId: Type.Optional(Id),
      /** what else is known: the station whose code was scanned, where it is, of which category */
      stationCode: Type.Optional(StationCode),
      lng: Type.Optional(Lng),
      lat: Type.Optional(Lat),
      category: Type.Optional(Line),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    },
    output: Type.Object({ rows: Type.Array(SimilarRow) }),
  }),
  'report.mine': query({
    shows: 'own',
    summary: 'My reports, newest first',
    access: 'person',
    input: PageInput,
    output: PageOf(ReportRow),
  }),
  'report.get': query({
    shows: 'own',
    summary: 'One report, for its reporter and the desk of its group',
    access: 'person',
    input: { id: Id },
    output: ReportFull,
    errors: ['notFound'],
  }),
  'report.track': query({
    shows: 'own',
    summary: 'One report by its tracking code',
    access: 'anyone',
    limit: 'signIn',
    input: { code: TrackingCode },
    output: ReportFull,
    errors: ['notFound'],
  }),
  'report.inbox': query({
    shows: 'inside',
    summary: 'Reports of my groups, most urgent first',
    access: ['coordinator', 'office', 'chair'],
    input: {
      ...PageInput,
      groupId: Type.Optional(Id),
      status: Type.Optional(OneOf(reportStatuses)),
      words: Type.Optional(Type.String({ maxLength: 40 })),
    },
    output: PageOf(ReportRow),
  }),
  'report.act': command({
    writes: 'public',
    summary: 'Answer a report, or act on one of mine',
    access: 'anyone',
    input: { id: Id, code: Type.Optional(TrackingCode), command: commandSchema(reportActions) },
    output: Type.Object({ version: Type.Integer(), matterId: Nullable(Id) }),
    errors: [
      'notFound',
      'movedOn',
      'requestReused',
      'notNow',
      'reportAnswered',
      'reportMerged',
      'alreadyAsked',
      'alreadyAppealed',
      'alreadyWithdrawn',
      'matterNotOpen',
    ],
  }),
  'report.support': command({
    writes: 'nothing',
    summary: 'I have met this too; or no longer',
    access: 'person',
    input: { id: Id, on: Type.Boolean() },
    output: Type.Object({ supporters: Count }),
    errors: ['notFound', 'reportMerged'],
  }),
  'report.contact': command({
    writes: 'nothing',
    summary: "See the reporter's contact; each look is logged and the reporter can read that log",
    access: ['member', 'coordinator'],
    limit: 'reveal',
    input: { id: Id },
    output: Type.Object({ name: Nullable(Type.String()), phone: Nullable(Type.String()) }),
    errors: ['notFound'],
  }),
  'report.verify': query({
    shows: 'nothing',
    summary: 'Is the chain of events of this report unbroken, and where not',
    access: 'person',
    input: { id: Id },
    output: Type.Object({ events: Count, unbroken: Type.Boolean(), brokenAt: Nullable(Type.Integer()) }),
    errors: ['notFound'],
  }),
} as const
