// The table of what a facilitator can do to a live meeting: in which phases, and what becomes of it.

import { later } from '../calendar/local-time'
import { type ErrorCode, type Refusal, refuse } from '../errors'
import type { Capacity } from '../matter/actor'
import { isQuorate, type LiveMeeting, nextItem, type OnScreen, type Phase } from './meeting'

/** Who leads a meeting: those who do the step's work, and the coordinator where they cannot come. */
export const facilitators = ['lead', 'coMember', 'coordinator'] as const satisfies readonly Capacity[]

export type Control =
  | { readonly control: 'open' }
  | { readonly control: 'goTo'; readonly item: number }
  | { readonly control: 'openVoting' }
  | { readonly control: 'closeVoting' }
  | { readonly control: 'showStatement'; readonly statementId: string }
  | { readonly control: 'hideStatement'; readonly statementId: string }
  | { readonly control: 'end' }
  | { readonly control: 'leaveOut'; readonly item: number }
  | { readonly control: 'putOnScreen'; readonly what: OnScreen }
  | { readonly control: 'clearScreen' }
  | { readonly control: 'startTimer'; readonly minutes: number }
  | { readonly control: 'stopTimer' }
  | { readonly control: 'callHand'; readonly attendanceId: string }

export type ControlId = Control['control']

/** What a control may depend on besides the meeting. */
export interface Room {
  /** people checked in */
  readonly present: number
  /** agenda items */
  readonly items: number
  /** people who want to speak */
  readonly hands: number
}

interface Row<Id extends ControlId> {
  readonly phases: readonly Phase[]
  /** why it is not open now, beyond the phase; null when it is */
  readonly hinders: (meeting: LiveMeeting, room: Room) => ErrorCode | null
  readonly after: (
    meeting: LiveMeeting,
    control: Extract<Control, { control: Id }>,
    room: Room & { readonly at: string },
  ) => LiveMeeting
}

const minuteMs = 60_000
const nothing = (): null => null
const same = (meeting: LiveMeeting): LiveMeeting => meeting

export const controls: { readonly [Id in ControlId]: Row<Id> } = {
  open: { phases: ['before'], hinders: nothing, after: (meeting) => ({ ...meeting, phase: 'open' }) },
  goTo: {
    phases: ['open'],
    hinders: nothing,
    after: (meeting, { item }) => ({ ...meeting, item, leftOut: meeting.leftOut.filter((one) => one !== item) }),
  },
  openVoting: {
    phases: ['before', 'open'],
    hinders: (meeting, { present }) => {
      if (meeting.voting === 'open') return 'notNow'
      // what a secret ballot has published would give away anyone who votes after it
      if (meeting.voting === 'closed' && meeting.ballot === 'secret') return 'votingClosed'
      return isQuorate(meeting, present) ? null : 'noQuorum'
    },
    after: (meeting) => ({ ...meeting, voting: 'open' }),
  },
  closeVoting: {
    phases: ['before', 'open'],
    hinders: ({ voting }) => (voting === 'open' ? null : 'votingClosed'),
    after: (meeting) => ({ ...meeting, voting: 'closed' }),
  },
  showStatement: { phases: ['before', 'open'], hinders: nothing, after: same },
  hideStatement: { phases: ['before', 'open'], hinders: nothing, after: same },
  end: {
    phases: ['open'],
    hinders: nothing,
    // the screen turns again: it leads with what was agreed
    after: (meeting) => ({ ...meeting, phase: 'ended', voting: 'closed', screen: null, timer: null }),
  },
  leaveOut: {
    phases: ['open'],
    hinders: nothing,
    after: (meeting, { item }, { items }) => {
      const left = { ...meeting, leftOut: [...new Set([...meeting.leftOut, item])].sort((a, b) => a - b) }
      return item === meeting.item ? { ...left, item: nextItem(left, items) ?? item } : left
    },
  },
  putOnScreen: {
    phases: ['before', 'open', 'ended'],
    hinders: nothing,
    after: (meeting, { what }) => ({ ...meeting, screen: what }),
  },
  clearScreen: {
    phases: ['before', 'open', 'ended'],
    hinders: ({ screen }) => (screen === null ? 'notNow' : null),
    after: (meeting) => ({ ...meeting, screen: null }),
  },
  startTimer: {
    phases: ['open'],
    hinders: nothing,
    after: (meeting, { minutes }, { at }) => ({ ...meeting, timer: later(at, minutes * minuteMs) }),
  },
  stopTimer: {
    phases: ['open'],
    hinders: ({ timer }) => (timer === null ? 'notNow' : null),
    after: (meeting) => ({ ...meeting, timer: null }),
  },
  callHand: { phases: ['open'], hinders: (_meeting, { hands }) => (hands === 0 ? 'notNow' : null), after: same },
}

export const controlIds = Object.keys(controls) as readonly ControlId[]

const phaseRefusal = (phase: Phase, phases: readonly Phase[]): ErrorCode | null => {
  if (phases.includes(phase)) return null
  if (phase === 'ended') return 'meetingEnded'
  return phase === 'before' ? 'meetingNotOpen' : 'notNow'
}

const hindrance = (meeting: LiveMeeting, id: ControlId, room: Room): ErrorCode | null =>
  phaseRefusal(meeting.phase, controls[id].phases) ?? controls[id].hinders(meeting, room)

/** The meeting after a control, or why it cannot be used now. */
export const decideControl = (
  meeting: LiveMeeting,
  control: Control,
  room: Room & { readonly at: string },
): LiveMeeting | Refusal => {
  const hindered = hindrance(meeting, control.control, room)
  if (hindered !== null) return refuse(hindered)
  if ('item' in control && control.item >= room.items) return refuse('invalid')
  const { after } = controls[control.control] as Row<ControlId>
  return after(meeting, control, room)
}

/** The controls that can be used now. */
export const offeredControls = (meeting: LiveMeeting, room: Room): readonly ControlId[] =>
  controlIds.filter((id) => hindrance(meeting, id, room) === null)

export type Setting = Pick<LiveMeeting, 'ballot' | 'quorum' | 'hidden'>

/** How people vote is settled before the first of them has: nobody votes under other terms than they were shown. */
export const decideSetting = (meeting: LiveMeeting, setting: Setting, votes: number): LiveMeeting | Refusal => {
  if (meeting.phase === 'ended') return refuse('meetingEnded')
  if (meeting.voting === 'closed' || votes > 0) return refuse('ballotFixed')
  return { ...meeting, ...setting }
}
