// What can have happened to a report: how it folds, who reads it, who is told. Words that a person wrote about themselves
// stay out of the log. Events are for ever: a name or field here is never changed, only added.

import type { Light } from '../calendar/light'
import { localDate } from '../calendar/local-time'
import { concerned, holders } from '../notice/audience'
import type { Part } from '../picture/cover'
import type { EventOf, EventRows } from '../process/event'
import type { ReportKind } from './kind'
import type { Anonymity, DeclineReason, RedirectTarget, Report } from './report'

export interface ReportEvents {
  submitted: {
    districtId: string
    groupId: string
    stationId: string | null
    anonymity: Anonymity
    /** null for an imported one: nobody waits in this app for an answer */
    due: string | null
    imported?: boolean
    /** taken down by somebody else for a person who said it */
    onBehalf?: true
  }
  transferred: { groupId: string; reason: string; due: string }
  accepted: { matterId: string; showWords?: boolean; showPhotos?: readonly string[] }
  merged: { matterId: string }
  settled: { matterId: string; what: string; byWhom: string }
  redirected: { to: RedirectTarget; name: string; receipt: string; text: string }
  redirectOutcomeRecorded: { outcome: string }
  asked: { question: string }
  added: { due: string }
  declined: { reason: DeclineReason; advice: string }
  appealed: { due: string }
  appealDecided: { upheld: boolean; answer: string; due: string | null }
  withdrawn: object
  urged: object
  dueWarned: { light: Exclude<Light, 'green'> }
  /** the calendar of working days was changed */
  dueMoved: { due: string; why: 'calendar' }
  /** before others see it */
  pictureCovered: { photoId: string; parts: readonly Part[] }
  /** the group was merged into another one; the days go on */
  groupSucceeded: { groupId: string; formerId: string }
}

export type ReportEvent = EventOf<ReportEvents>
export type ReportEventType = ReportEvent['type']

const reporter = concerned('reporter')
const supporters = concerned('supporter')
const coordinators = (report: Report) => holders('coordinator', report.groupId)
const office = (report: Report) => holders('office', report.districtId)
/** Whose answer is awaited: the office's on an appeal, otherwise the coordinators'. */
const answering = (report: Report) => (report.status === 'appealed' ? office(report) : coordinators(report))

export const reportEvents = {
  submitted: {
    evolve: () => ({}),
    read: 'all',
    tell: { to: (r) => [coordinators(r)], says: ['due'], push: 'todo' },
  },
  transferred: {
    // while the reporter is asked the clock stands still, in the new group too
    evolve: (r, { groupId, due }, at) =>
      r.status === 'asked' && r.question !== null
        ? { groupId, question: { ...r.question, due, movedAt: at } }
        : { groupId, due, warned: 'none' },
    read: 'all',
    tell: { to: (r) => [coordinators(r), reporter], says: ['reason', 'due'], push: 'progress' },
  },
  accepted: {
    evolve: (_r, { matterId, showWords = false, showPhotos = [] }) => ({
      ...{ status: 'accepted', matterId, due: null },
      ...(showWords || showPhotos.length > 0 ? { forMembers: { words: showWords, photoIds: showPhotos } } : {}),
    }),
    read: 'all',
    tell: { to: () => [reporter, supporters], says: ['matterId'], push: 'progress' },
  },
  merged: {
    evolve: (_r, { matterId }) => ({ status: 'merged', matterId, due: null }),
    read: 'all',
    tell: { to: () => [reporter, supporters], says: ['matterId'], push: 'progress' },
  },
  settled: {
    evolve: (_r, { matterId }) => ({ status: 'settled', matterId, due: null }),
    read: 'all',
    tell: { to: () => [reporter, supporters], says: ['matterId'], push: 'progress' },
  },
  redirected: {
    evolve: (_r, { to, name, receipt }) => ({ status: 'redirected', redirect: { to, name, receipt }, due: null }),
    read: 'all',
    tell: { to: () => [reporter, supporters], says: ['to', 'name', 'receipt'], push: 'progress' },
  },
  redirectOutcomeRecorded: {
    evolve: (r, { outcome }) => ({ redirect: r.redirect && { ...r.redirect, outcome } }),
    read: 'all',
    tell: { to: () => [reporter, supporters], says: [], push: 'progress' },
  },
  asked: {
    evolve: (r, { question }, at) => ({
      status: 'asked',
      question: { text: question, at, ...(r.due === null ? {} : { due: r.due }) },
      due: null,
    }),
    read: 'all',
    tell: { to: () => [reporter], says: ['question'], push: 'progress' },
  },
  added: {
    evolve: (r, { due }) => (r.status === 'asked' ? { status: 'submitted', due, warned: 'none' } : { due }),
    read: 'all',
    tell: { to: (r) => [answering(r)], says: [], push: 'todo' },
  },
  declined: {
    evolve: (_r, { reason, advice }) => ({ status: 'declined', decline: { reason, advice }, due: null }),
    read: 'all',
    tell: { to: () => [reporter], says: ['reason', 'advice'], push: 'progress' },
  },
  appealed: {
    evolve: (_r, { due }) => ({ status: 'appealed', appeal: {}, due, warned: 'none' }),
    read: 'all',
    tell: { to: (r) => [office(r)], says: ['due'], push: 'todo' },
  },
  appealDecided: {
    evolve: (r, { upheld, answer, due }) => ({
      status: upheld ? 'submitted' : 'declined',
      appeal: r.appeal && { ...r.appeal, upheld, answer },
      due,
      warned: 'none',
    }),
    read: 'all',
    tell: {
      to: (r, { upheld }) => [reporter, ...(upheld ? [coordinators(r)] : [])],
      says: ['upheld'],
      push: 'progress',
    },
  },
  withdrawn: {
    evolve: () => ({ status: 'withdrawn', due: null }),
    read: 'all',
    tell: { to: (r) => [coordinators(r)], says: [], push: null },
  },
  urged: {
    evolve: (_r, _e, at) => ({ urgedOn: localDate(at) }),
    read: 'all',
    tell: { to: (r) => [answering(r)], says: [], push: 'todo' },
  },
  dueWarned: {
    evolve: (_r, { light }) => ({ warned: light }),
    // a reminder to the desk: the reporter sees by the date that an answer is late
    read: 'inside',
    tell: {
      to: (r, { light }) => [answering(r), ...(light === 'red' ? [office(r)] : [])],
      says: ['light'],
      push: 'todo',
    },
  },
  dueMoved: {
    evolve: (r, { due }) =>
      r.status === 'asked' && r.question !== null ? { question: { ...r.question, due } } : { due, warned: 'none' },
    read: 'all',
    tell: { to: (r) => [answering(r), reporter], says: ['due'], push: null },
  },
  pictureCovered: { evolve: () => ({}), read: 'inside', tell: null },
  groupSucceeded: {
    evolve: (_r, { groupId }) => ({ groupId }),
    read: 'all',
    tell: { to: (r) => [answering(r)], says: [], push: null },
  },
} as const satisfies EventRows<ReportKind, ReportEvents>
