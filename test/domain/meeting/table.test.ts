// Who may sit down, on which side, and when they may state and vote.

import { capacitiesOf, noConcern } from '../../../src/domain/matter/actor'
import type { Party } from '../../../src/domain/matter/matter'
import { agendaItems, areResultsShown, isQuorate, type LiveMeeting } from '../../../src/domain/meeting/meeting'
import {
  isConcerned,
  joinRefusal,
  maySwitchSide,
  secondSeatIn,
  sidesOpenTo,
  stateRefusal,
  voteRefusal,
} from '../../../src/domain/meeting/table'
import type { Holding } from '../../../src/domain/people/role'
import { aMatter } from '../build/matter'
import { aMeeting } from '../build/meeting'

const [unitId, otherUnitId, groupId] = ['unit-1', 'unit-2', 'group-1']

const unitParty: Party = { id: 'p1', kind: 'unit', name: '水利', unitId, answer: 'accepted' }
const expertParty: Party = { id: 'p2', kind: 'expert', name: '王工', personId: 'asked', answer: 'accepted' }
const matter = {
  ...aMatter({ step: 'deliberation' }),
  groupId,
  leadId: 'lead',
  coMemberIds: ['co'],
  parties: [unitParty, expertParty],
}

const actor = (personId: string, ...holdings: readonly Holding[]) => ({ kind: 'person' as const, personId, holdings })
const member = { role: 'member', placeId: groupId } as const
const coordinator = { role: 'coordinator', placeId: groupId } as const
const expert = { role: 'expert', placeId: 'zhijiang' } as const
const everybody = ['resident', 'community', 'enterprise']

describe.each<[string, ReturnType<typeof actor>, readonly string[], boolean]>([
  ['a resident', actor('a'), everybody, false],
  ['the lead', actor('lead', member), ['member'], true],
  ['a co-member', actor('co', member), ['member'], true],
  ['a member who does not work on it', actor('m', member), [...everybody, 'member'], false],
  ['staff of a unit at the table', actor('s', { role: 'unit', placeId: unitId }), ['unit'], true],
  ['staff of another unit', actor('o', { role: 'unit', placeId: otherUnitId }), [...everybody, 'unit'], false],
  ['an expert of the district', actor('e', expert), [...everybody, 'expert'], false],
  ['somebody asked as an expert', actor('asked'), [...everybody, 'expert'], true],
  ['the coordinator', actor('c', coordinator), everybody, true],
])('%s', (_, who, sides, uncoded) => {
  const held = capacitiesOf(matter, who, noConcern)

  test('declares one of these sides', () => {
    expect(sidesOpenTo(matter, who, noConcern, held)).toEqual(sides)
  })

  test('needs the code, or not', () => {
    expect(joinRefusal(aMeeting({}), false, isConcerned(held))).toBe(uncoded ? null : 'notConcerned')
  })
})

test.each(['reporter', 'supporter', 'participant'] as const)('a %s may come from wherever they are', (concern) => {
  const held = capacitiesOf(matter, actor('r'), { ...noConcern, [concern]: true })
  expect(joinRefusal(aMeeting({}), false, isConcerned(held))).toBeNull()
})

test('anyone who only follows the matter comes by the code', () => {
  const held = capacitiesOf(matter, actor('f'), { ...noConcern, follower: true })
  expect(joinRefusal(aMeeting({}), false, isConcerned(held))).toBe('notConcerned')
})

test.each<[LiveMeeting['phase'], string | null]>([
  ['before', 'meetingNotOpen'],
  ['open', null],
  ['ended', 'meetingEnded'],
])('checking in by code while the meeting is %s: %s', (phase, refused) => {
  expect(joinRefusal(aMeeting({ phase }), true, false)).toBe(refused)
})

test('nobody joins when it has ended, not even the lead', () => {
  expect(joinRefusal(aMeeting({ phase: 'ended' }), false, true)).toBe('meetingEnded')
})

/** "ballot phase voting" -> may switch sides, refusal of a statement, refusal of a vote. */
test.each<[LiveMeeting['ballot'], LiveMeeting['phase'], LiveMeeting['voting'], boolean, string | null, string | null]>([
  ['open', 'before', 'before', true, null, 'votingClosed'],
  ['open', 'before', 'open', false, null, null],
  ['open', 'open', 'before', true, null, 'votingClosed'],
  ['open', 'open', 'open', false, null, null],
  ['open', 'open', 'closed', false, null, 'votingClosed'],
  ['open', 'ended', 'closed', false, 'meetingEnded', 'meetingEnded'],
  ['secret', 'before', 'before', true, null, 'votingClosed'],
  ['secret', 'open', 'open', false, null, null],
  ['secret', 'open', 'closed', false, 'votingClosed', 'votingClosed'],
  ['secret', 'ended', 'closed', false, 'meetingEnded', 'meetingEnded'],
])('%s ballot, meeting %s, voting %s', (ballot, phase, voting, switches, states, votes) => {
  const meeting = aMeeting({ ballot, phase, voting })
  expect([maySwitchSide(meeting), stateRefusal(meeting), voteRefusal(meeting)]).toEqual([switches, states, votes])
})

test.each<[LiveMeeting['ballot'], boolean, LiveMeeting['voting'], boolean]>([
  ['open', false, 'before', true],
  ['open', false, 'open', true],
  ['open', false, 'closed', true],
  ['open', true, 'before', false],
  ['open', true, 'open', false],
  ['open', true, 'closed', true],
  ['secret', false, 'before', false],
  ['secret', false, 'open', false],
  ['secret', false, 'closed', true],
  ['secret', true, 'before', false],
  ['secret', true, 'open', false],
  ['secret', true, 'closed', true],
])('%s ballot, hidden %s, voting %s: results are shown: %s', (ballot, hidden, voting, shown) => {
  expect(areResultsShown(aMeeting({ ballot, hidden, voting }))).toBe(shown)
})

test('the agenda is one item a line, without empty lines', () => {
  expect(agendaItems('一、看现场\r\n\n  二、谈办法  \n')).toEqual(['一、看现场', '二、谈办法'])
})

test('a quorum is reached with exactly so many, and none is needed where none is set', () => {
  expect([isQuorate({ quorum: 5 }, 4), isQuorate({ quorum: 5 }, 5), isQuorate({ quorum: null }, 0)]).toEqual([
    false,
    true,
    true,
  ])
})

test.each([
  ['before', 'before', true, false],
  ['before', 'open', true, true],
  ['open', 'before', true, false],
  ['open', 'open', true, true],
  ['open', 'closed', true, false],
  ['ended', 'closed', false, false],
] as const)('of two seats of one person (meeting %s, voting %s) one is left: %s, and one vote: %s', (...given) => {
  const [phase, voting, isLeft, votesFallAway] = given
  for (const ballot of ['open', 'secret'] as const) {
    expect(secondSeatIn(aMeeting({ phase, voting, ballot }))).toEqual({ isLeft, votesFallAway })
  }
})
