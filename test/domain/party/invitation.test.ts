// Coming to the table without having been asked by name.
import { type Command, decide } from '@domain/matter/action'
import { isCalled, isSeating, mayComeAs, openKinds } from '@domain/party/invitation'
import { everyone, type Someone, type Who } from '../build/actor'
import { idOf, ids } from '../build/id'
import { aContext, act, aMatter, atStep } from '../build/matter'

const { lead, guest, reporter, supporter, follower, expert, otherMember } = everyone

const seat = (parts: Partial<Extract<Command, { action: 'takeSeat' }>> = {}): Command => ({
  action: 'takeSeat',
  partyId: idOf('thing', 50),
  kind: 'resident',
  via: 'link',
  accepted: true,
  ...parts,
})
const withLink = (who: Someone): Someone => ({ ...who, concern: { ...who.concern, guest: true } })

test.each<[Who, readonly string[]]>([
  ['guest', ['resident', 'enterprise', 'community']],
  ['expert', ['resident', 'enterprise', 'community', 'expert']],
  ['otherMember', ['resident', 'enterprise', 'community', 'member']],
  ['nobody', []],
])('%s may come as %j', (who, kinds) => {
  expect(openKinds.filter((kind) => mayComeAs(everyone[who].actor, kind))).toEqual(kinds)
})

test('a link is open until the meetings are over', () => {
  const seating = (['parties', 'deliberation'] as const).map((step) => isSeating(aMatter({ step })))
  const other = (['research', 'submission', 'evaluation'] as const).map((step) => isSeating(aMatter({ step })))
  expect([seating, other]).toEqual([
    [true, true],
    [false, false, false],
  ])
  expect(isSeating(aMatter({ step: 'parties', status: 'paused' }))).toBe(false)
})

test('anyone who comes by a link stands in the log as a party of their kind and nothing more', () => {
  const came = act(atStep('parties'), guest, seat())
  expect(came.log.slice(-2).map(({ event }) => event)).toEqual([
    { type: 'partyInvited', partyId: idOf('thing', 50), kind: 'resident', name: '', via: 'link' },
    { type: 'partyAnswered', partyId: idOf('thing', 50), accepted: true },
  ])
  expect(came.matter.parties.at(-1)).toMatchObject({ kind: 'resident', via: 'link', answer: 'accepted' })
})

test('why somebody does not come is asked, and stays out of the log', () => {
  const { matter } = atStep('parties')
  expect(decide(matter, seat({ accepted: false }), aContext(guest))).toEqual({ refused: 'incomplete' })
  const away = act(atStep('parties'), guest, seat({ accepted: false, reason: '照顾病人' }))
  expect(away.matter.parties.at(-1)?.answer).toBe('declined')
  expect(JSON.stringify(away)).not.toContain('照顾病人')
})

test('experts and members come under their names, and only if they are', () => {
  const { matter } = atStep('parties')
  expect(decide(matter, seat({ kind: 'expert' }), aContext(guest))).toEqual({ refused: 'notAllowed' })
  const came = act(atStep('parties'), withLink(expert), seat({ kind: 'expert' }))
  expect(came.matter.parties.at(-1)).toMatchObject({ kind: 'expert', personId: ids.expert })
  expect(act(atStep('parties'), withLink(otherMember), seat({ kind: 'member' })).matter.parties).toHaveLength(1)
})

test('without a link nobody takes a seat', () => {
  expect(decide(atStep('parties').matter, seat(), aContext(everyone.resident))).toEqual({ refused: 'notAllowed' })
})

test('reporters and supporters are asked all at once, once, and nobody learns who they are', () => {
  const before = atStep('parties')
  const asked = act(before, lead, { action: 'inviteConcerned' })
  expect(asked.log.at(-1)?.event).toEqual({ type: 'concernedInvited' })
  expect(decide(asked.matter, { action: 'inviteConcerned' }, aContext())).toEqual({ refused: 'notNow' })
  const called = [reporter, supporter, follower, guest].map((who) => isCalled(asked.matter, who.concern))
  expect(called).toEqual([true, true, false, false])
  expect(isCalled(before.matter, reporter.concern)).toBe(false)
})

test('only people who are there may be asked by name', () => {
  const invite = (personId: string): Command => ({
    action: 'inviteParty',
    partyId: idOf('thing', 51),
    kind: 'expert',
    name: '专家',
    personId,
  })
  expect(decide(atStep('parties').matter, invite(ids.resident), aContext())).toEqual({ refused: 'unknownPerson' })
  expect(act(atStep('parties'), lead, invite(ids.expert)).matter.parties[0]).toMatchObject({ personId: ids.expert })
})

test('an account that became part of another still has its place', () => {
  const invited = act(atStep('parties'), lead, {
    action: 'inviteParty',
    partyId: idOf('thing', 52),
    kind: 'expert',
    name: '专家',
    personId: ids.expert,
  })
  const answer: Command = { action: 'answerParty', partyId: idOf('thing', 52), accepted: true }
  const merged: Someone = {
    actor: { kind: 'person', personId: idOf('person', 90), holdings: [] },
    concern: { ...everyone.resident.concern, partyIds: [idOf('thing', 52)] },
  }
  expect(decide(invited.matter, answer, aContext(everyone.resident))).toEqual({ refused: 'notAllowed' })
  expect(act(invited, merged, answer).matter.parties[0]?.answer).toBe('accepted')
})
