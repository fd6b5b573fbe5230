// What can have happened to a matter. Events are for ever: a name or field here is never changed, only added.
// `onTime`: was what ends with this event done by its due date; absent where it was not yet noted.

import type { Light } from '../calendar/light'
import type { StatementTally } from '../decision/sitting'
import type { Dissent, StanceTally } from '../decision/stance'
import type { RatingTally } from '../evaluation/rating'
import type { ClaimScope, MeetingForm, PartyKind, PartyVia, Place, Plan, Topic, Verdict } from './matter'
import type { StepId } from './step'

type Of<Type extends string, Data extends object = object> = { readonly type: Type } & Readonly<Data>

export type { Recorded } from '../process/event'

export type MatterEvent =
  | Of<
      'opened',
      {
        districtId: string
        groupId: string
        title: string
        summary: string
        category: string
        place: Place
        photoIds: readonly string[]
        reportId: string
        due: string
      }
    >
  | Of<'reportMerged', { reportId: string }>
  | Of<'reportLeft', { reportId: string }>
  | Of<'claimed', { memberId: string; due: string }>
  | Of<'assigned', { memberId: string; due: string }>
  | Of<'joined', { memberId: string }>
  | Of<'left', { memberId: string }>
  | Of<'released', { reason: string; due: string }>
  | Of<'handedOver', { memberId: string; reason: string }>
  | Of<'claimWidened', { scope: ClaimScope; due: string }>
  | Of<'topicWritten', Topic>
  | Of<'planWritten', Plan>
  | Of<
      'visitAdded',
      { visitId: string; date: string; households: number; opinions: readonly string[]; photoIds: readonly string[] }
    >
  | Of<'findingsWritten', { findings: string }>
  | Of<
      'partyInvited',
      { partyId: string; kind: PartyKind; name: string; unitId?: string; personId?: string; via?: PartyVia }
    >
  | Of<'concernedInvited'>
  | Of<'partyAnswered', { partyId: string; accepted: boolean; reason?: string }>
  | Of<
      'meetingScheduled',
      {
        meetingId: string
        form: MeetingForm
        startsAt: string
        endsAt?: string
        place: string
        seats?: number
        link?: string
        agenda: string
      }
    >
  | Of<'meetingCancelled', { meetingId: string; reason: string }>
  | Of<
      'meetingClosed',
      {
        meetingId: string
        attendance: number
        opinions: number
        minutes: string
        dissent?: string
        photoIds: readonly string[]
        tally?: readonly StatementTally[]
        objectUntil?: string
      }
    >
  | Of<'minutesWritten', { meetingId: string; minutes: string; dissent?: string; objectUntil: string }>
  | Of<'minutesObjected', { meetingId: string; objectionId: string }>
  | Of<'objectionAnswered', { meetingId: string; objectionId: string; answer: string }>
  | Of<'minutesFixed', { meetingId: string }>
  | Of<
      'resolutionAdded',
      {
        resolutionId: string
        meetingId: string
        what: string
        unitId: string
        due: string
        money?: number
        stances?: StanceTally
        dissent?: readonly Dissent[]
      }
    >
  | Of<'noAgreementRecorded', { reason: string }>
  | Of<'outcomeSent', { text: string; unitIds: readonly string[]; remindOn?: string }>
  | Of<'unitsReminded', { unitIds: readonly string[]; remindOn: string }>
  | Of<'outcomeAnswered', { unitId: string; verdict: Verdict; reason?: string; responsible?: string; due?: string }>
  | Of<
      'taskReported',
      {
        taskId: string
        progress: number
        text: string
        planned?: number
        spent?: number
        beforeIds: readonly string[]
        afterIds: readonly string[]
      }
    >
  | Of<'milestonePlanned', { taskId: string; milestoneId: string; what: string; due: string }>
  | Of<
      'milestoneReached',
      { taskId: string; milestoneId: string; what: string; text: string; afterIds: readonly string[] }
    >
  | Of<'taskContradicted', { taskId: string; contradictionId: string; photoIds: readonly string[] }>
  | Of<'contradictionAnswered', { taskId: string; contradictionId: string; answer: string; upheld: boolean }>
  | Of<'taskFinished', { taskId: string; text: string; afterIds: readonly string[] }>
  | Of<'taskConfirmed', { taskId: string; text: string }>
  | Of<'taskReturned', { taskId: string; reason: string }>
  | Of<'taskGivenUp', { taskId: string; reason: string }>
  | Of<'resultPublished', { summary: string; windowEnds: string; due?: string }>
  | Of<'followedUp', { findings: string; date: string }>
  | Of<'handedIn'>
  | Of<'advanced', { from: StepId; to: StepId; due: string | null; onTime?: boolean }>
  | Of<'sentBack', { from: StepId; to: StepId; reason: string; due: string }>
  | Of<'paused', { reason: string; lookAgain: string }>
  | Of<'resumed', { due: string | null }>
  | Of<'pauseReminded'>
  | Of<'extensionAsked', { days: number; reason: string }>
  | Of<'extensionDecided', { granted: boolean; reason: string; due?: string }>
  | Of<'urged'>
  | Of<'supervised', { text: string }>
  | Of<'supervisionAnswered', { text: string }>
  | Of<'noted', { text: string }>
  | Of<'settled', { what: string; byWhom: string; windowEnds: string; due?: string; onTime?: boolean }>
  | Of<'redirected', { to: string; receipt: string; reason: string }>
  | Of<'redirectOutcomeRecorded', { outcome: string }>
  | Of<'ended', { reason: string }>
  | Of<'closed', { tally: RatingTally; reason?: string; onTime?: boolean; secondLookOn?: string }>
  | Of<'secondLookReminded'>
  | Of<'lookedAgain', { findings: string; date: string; holds: boolean; photoIds: readonly string[] }>
  | Of<'reopened', { to: StepId; reason: string; due: string; tally?: RatingTally }>
  | Of<'dueWarned', { light: Exclude<Light, 'green'> }>

export type MatterEventType = MatterEvent['type']
