// Leading a meeting: every control in every standing of a meeting, written out.

import { isRefusal } from '../../../src/domain/errors'
import {
  type Control,
  type ControlId,
  controlIds,
  decideControl,
  decideSetting,
  offeredControls,
} from '../../../src/domain/meeting/control'
import { itemStanding, type LiveMeeting, phases, votings } from '../../../src/domain/meeting/meeting'
import { aMeeting } from '../build/meeting'

const statementId = '01890000-0000-7000-8000-000000000001'
const room = { present: 8, items: 3, hands: 1, at: '2026-11-21T08:00:00.000Z' }

const commands: Readonly<Record<ControlId, Control>> = {
  open: { control: 'open' },
  goTo: { control: 'goTo', item: 2 },
  openVoting: { control: 'openVoting' },
  closeVoting: { control: 'closeVoting' },
  showStatement: { control: 'showStatement', statementId },
  hideStatement: { control: 'hideStatement', statementId },
  end: { control: 'end' },
  leaveOut: { control: 'leaveOut', item: 1 },
  putOnScreen: { control: 'putOnScreen', what: { of: 'statement', id: statementId } },
  clearScreen: { control: 'clearScreen' },
  startTimer: { control: 'startTimer', minutes: 3 },
  stopTimer: { control: 'stopTimer' },
  callHand: { control: 'callHand', attendanceId: statementId },
}

/** Phase -> whether it is open for: leaveOut, putOnScreen, clearScreen, startTimer, stopTimer, callHand; nothing is shown or measured yet. */
const everywhere: Readonly<Record<LiveMeeting['phase'], readonly (string | true)[]>> = {
  before: ['meetingNotOpen', true, 'notNow', 'meetingNotOpen', 'meetingNotOpen', 'meetingNotOpen'],
  open: [true, true, 'notNow', true, 'notNow', true],
  ended: ['meetingEnded', true, 'notNow', 'meetingEnded', 'meetingEnded', 'meetingEnded'],
}

/** What comes of a control: the refusal, or "phase voting". */
const outcomeOf = (meeting: LiveMeeting, control: ControlId): string => {
  const after = decideControl(meeting, commands[control], room)
  return isRefusal(after) ? after.refused : `${after.phase} ${after.voting}`
}

/** Standing as "ballot phase voting" -> what each control brings: open, goTo, openVoting, closeVoting, show, hide, end. */
const written: Readonly<Record<string, readonly string[]>> = {
  'open before before': [
    'open before',
    'meetingNotOpen',
    'before open',
    'votingClosed',
    'before before',
    'before before',
    'meetingNotOpen',
  ],
  'open before open': [
    'open open',
    'meetingNotOpen',
    'notNow',
    'before closed',
    'before open',
    'before open',
    'meetingNotOpen',
  ],
  'open before closed': [
    'open closed',
    'meetingNotOpen',
    'before open',
    'votingClosed',
    'before closed',
    'before closed',
    'meetingNotOpen',
  ],
  'open open before': [
    'notNow',
    'open before',
    'open open',
    'votingClosed',
    'open before',
    'open before',
    'ended closed',
  ],
  'open open open': ['notNow', 'open open', 'notNow', 'open closed', 'open open', 'open open', 'ended closed'],
  'open open closed': [
    'notNow',
    'open closed',
    'open open',
    'votingClosed',
    'open closed',
    'open closed',
    'ended closed',
  ],
  'open ended closed': Array<string>(7).fill('meetingEnded'),
  'secret before before': [
    'open before',
    'meetingNotOpen',
    'before open',
    'votingClosed',
    'before before',
    'before before',
    'meetingNotOpen',
  ],
  'secret before open': [
    'open open',
    'meetingNotOpen',
    'notNow',
    'before closed',
    'before open',
    'before open',
    'meetingNotOpen',
  ],
  'secret before closed': [
    'open closed',
    'meetingNotOpen',
    'votingClosed',
    'votingClosed',
    'before closed',
    'before closed',
    'meetingNotOpen',
  ],
  'secret open before': [
    'notNow',
    'open before',
    'open open',
    'votingClosed',
    'open before',
    'open before',
    'ended closed',
  ],
  'secret open open': ['notNow', 'open open', 'notNow', 'open closed', 'open open', 'open open', 'ended closed'],
  'secret open closed': [
    'notNow',
    'open closed',
    'votingClosed',
    'votingClosed',
    'open closed',
    'open closed',
    'ended closed',
  ],
  'secret ended closed': Array<string>(7).fill('meetingEnded'),
}

const standings = (['open', 'secret'] as const).flatMap((ballot) =>
  phases.flatMap((phase) =>
    votings
      .filter((voting) => phase !== 'ended' || voting === 'closed')
      .map((voting) => aMeeting({ ballot, phase, voting })),
  ),
)

test('every standing is written out', () => {
  expect(standings.map(({ ballot, phase, voting }) => `${ballot} ${phase} ${voting}`)).toEqual(Object.keys(written))
})

test.each(standings)('$ballot ballot, meeting $phase, voting $voting', (meeting) => {
  const outcomes = controlIds.map((control) => outcomeOf(meeting, control))
  const others = everywhere[meeting.phase].map((one) => (one === true ? `${meeting.phase} ${meeting.voting}` : one))
  expect(outcomes).toEqual([...(written[`${meeting.ballot} ${meeting.phase} ${meeting.voting}`] ?? []), ...others])
})

test.each(standings)('what is offered is what is accepted: $ballot, $phase, $voting', (meeting) => {
  const accepted = controlIds.filter((control) => !isRefusal(decideControl(meeting, commands[control], room)))
  expect(offeredControls(meeting, room)).toEqual(accepted)
})

test('an agenda item that is not there cannot be gone to', () => {
  const meeting = aMeeting({ phase: 'open' })
  expect(decideControl(meeting, { control: 'goTo', item: 3 }, room)).toEqual({ refused: 'invalid' })
  expect(decideControl(meeting, { control: 'goTo', item: 2 }, room)).toMatchObject({ item: 2 })
})

describe('a room that is full', () => {
  const meeting = aMeeting({ phase: 'open', item: 0 })

  test('the present item that is left out makes place for the next that is not, and coming back to it takes it in again', () => {
    const later = { ...meeting, leftOut: [1] }
    expect(decideControl(later, { control: 'leaveOut', item: 0 }, room)).toMatchObject({ item: 2, leftOut: [0, 1] })
    expect(decideControl(later, { control: 'goTo', item: 1 }, room)).toMatchObject({ item: 1, leftOut: [] })
    expect(decideControl(meeting, { control: 'leaveOut', item: 3 }, room)).toEqual({ refused: 'invalid' })
  })

  test('an item is past when it was reached, and left when it was left out', () => {
    const over = aMeeting({ phase: 'ended', item: 2, leftOut: [1] })
    expect([0, 1, 2, 3].map((index) => itemStanding(over, index))).toEqual(['past', 'left', 'past', 'later'])
  })

  test('time is given in minutes from now, and taken back', () => {
    const after = decideControl(meeting, { control: 'startTimer', minutes: 3 }, room)
    expect(after).toMatchObject({ timer: '2026-11-21T08:03:00.000Z' })
    expect(decideControl(after as LiveMeeting, { control: 'stopTimer' }, room)).toMatchObject({ timer: null })
  })

  test('what stands on the screen stays there until it is cleared or the meeting ends', () => {
    const what = { of: 'motion', id: statementId } as const
    const shown = decideControl(meeting, { control: 'putOnScreen', what }, room) as LiveMeeting
    expect(shown.screen).toEqual(what)
    expect(decideControl(shown, { control: 'openVoting' }, room)).toMatchObject({ screen: what })
    expect(decideControl(shown, { control: 'clearScreen' }, room)).toMatchObject({ screen: null })
    expect(decideControl(shown, { control: 'end' }, room)).toMatchObject({ screen: null, timer: null })
  })

  test('nobody is called where no hand is up', () => {
    expect(offeredControls(meeting, { ...room, hands: 0 })).not.toContain('callHand')
  })
})

describe('a quorum', () => {
  const meeting = aMeeting({ phase: 'open', quorum: 8 })

  test('keeps voting from beginning while one person is missing', () => {
    expect(decideControl(meeting, { control: 'openVoting' }, { ...room, present: 7 })).toEqual({ refused: 'noQuorum' })
    expect(offeredControls(meeting, { ...room, present: 7 })).not.toContain('openVoting')
  })

  test('lets it begin when all who are needed are there', () => {
    expect(decideControl(meeting, { control: 'openVoting' }, room)).toMatchObject({ voting: 'open' })
  })
})

describe('how people vote', () => {
  const setting = { ballot: 'secret', quorum: 10, hidden: true } as const

  test.each<[string, Partial<LiveMeeting>, number, unknown]>([
    ['is set before voting', {}, 0, setting],
    ['is set while the first vote is awaited', { voting: 'open' }, 0, setting],
    ['is fixed by the first vote', { voting: 'open' }, 1, { refused: 'ballotFixed' }],
    ['is fixed when voting is closed', { voting: 'closed' }, 0, { refused: 'ballotFixed' }],
    ['is fixed when the meeting is over', { phase: 'ended', voting: 'closed' }, 0, { refused: 'meetingEnded' }],
  ])('%s', (_, standing, votes, outcome) => {
    expect(decideSetting(aMeeting(standing), setting, votes)).toMatchObject(outcome as object)
  })
})
