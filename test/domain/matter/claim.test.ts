// Who leads: claiming, widening, assigning, handing over.

import { defaultTerms } from '@domain/district/term'
import { decide } from '@domain/matter/action'
import { noConcern } from '@domain/matter/actor'
import { dueCommands } from '@domain/matter/process'
import { aMember, everyone } from '../build/actor'
import { calendar } from '../build/calendar'
import { ids } from '../build/id'
import { aContext, act, aMatter, anUnclaimedMatter, atStep, claimed, offeredTo, opened } from '../build/matter'

const { lead, coMember, groupMember, otherMember, coordinator, clock } = everyone

const commandsAt = (matter: Parameters<typeof dueCommands>[0], at: string) =>
  dueCommands(matter, at, calendar, defaultTerms)

test('of two members who claim at once one leads, and the other is offered to join', () => {
  const { matter } = act(opened(), lead, { action: 'claim' })
  expect(matter.leadId).toBe(ids.lead)
  expect(decide(matter, { action: 'claim' }, aContext(groupMember))).toEqual({ refused: 'alreadyClaimed' })
  expect(offeredTo(matter, groupMember)).toEqual(['join'])
})

test('a claim is due in three working days; once claimed, step 1 is due in five', () => {
  expect(opened().matter).toMatchObject({ due: '2026-11-05', claimScope: 'group' })
  expect(act(opened(), lead, { action: 'claim' }, { at: '2026-11-04T02:00:00.000Z' }).matter).toMatchObject({
    due: '2026-11-11',
    stepFrom: '2026-11-04',
    unclaimedSince: null,
  })
})

test('after three working days every member of the district may claim, after five the coordinator assigns', () => {
  const start = opened()
  const thursdayNight = '2026-11-05T15:59:59.000Z'
  const friday = '2026-11-05T16:00:00.000Z'
  expect(decide(start.matter, { action: 'claim' }, aContext({ ...otherMember, at: thursdayNight }))).toEqual({
    refused: 'notAllowed',
  })
  expect(commandsAt(start.matter, thursdayNight)).toEqual([])
  expect(commandsAt(start.matter, friday)).toEqual([{ action: 'widenClaim', scope: 'district' }])

  const widened = act(start, clock, { action: 'widenClaim', scope: 'district' }, { at: friday })
  expect(widened.matter).toMatchObject({ claimScope: 'district', due: '2026-11-09' })
  expect(offeredTo(widened.matter, otherMember)).toEqual(['claim'])
  expect(commandsAt(widened.matter, friday)).toEqual([])

  const nextTuesday = '2026-11-09T16:00:00.000Z'
  expect(commandsAt(widened.matter, '2026-11-09T15:59:59.000Z')).toEqual([])
  expect(commandsAt(widened.matter, nextTuesday)).toEqual([{ action: 'widenClaim', scope: 'assign' }])
  const toAssign = act(widened, clock, { action: 'widenClaim', scope: 'assign' }, { at: nextTuesday })
  expect(toAssign.matter).toMatchObject({ claimScope: 'assign', due: '2026-11-10' })

  const assigned = act(toAssign, coordinator, { action: 'assign', memberId: ids.otherMember }, { at: nextTuesday })
  expect(assigned.matter).toMatchObject({ leadId: ids.otherMember, due: '2026-11-17' })
})

test('a server that was down for a week goes straight to assigning', () => {
  expect(commandsAt(opened().matter, '2026-11-14T02:00:00.000Z')).toEqual([{ action: 'widenClaim', scope: 'assign' }])
})

test('anyone who is to be assigned on a day of rest is assigned on the next working day', () => {
  const saturday = '2026-11-14T02:00:00.000Z'
  const { matter } = act(opened(), clock, { action: 'widenClaim', scope: 'assign' }, { at: saturday })
  expect(matter.due).toBe('2026-11-16')
})

test('the clock cannot widen a claim before its time, and nobody else can at all', () => {
  const command = { action: 'widenClaim', scope: 'district' } as const
  expect(decide(opened().matter, command, aContext(clock))).toEqual({ refused: 'notNow' })
  expect(decide(opened().matter, command, aContext({ ...coordinator, at: '2026-12-01T02:00:00.000Z' }))).toEqual({
    refused: 'notAllowed',
  })
})

test('a released matter goes to the group first, its co-members stay and may lead it', () => {
  const { matter } = act(atStep('research'), lead, { action: 'release', reason: ' 调任外地 ' })
  expect(matter).toMatchObject({
    leadId: null,
    claimScope: 'group',
    coMemberIds: [ids.coMember],
    step: 'research',
    due: '2026-11-05',
  })
  expect(offeredTo(matter, coMember)).toEqual(['claim', 'leave', 'note'])
  const again = act({ matter, log: [] }, coMember, { action: 'claim' }).matter
  expect(again).toMatchObject({ leadId: ids.coMember, coMemberIds: [] })
})

test('a co-member from another group may take over a released matter', () => {
  const joined = act(
    act(opened(), lead, { action: 'claim' }),
    aMember({ personId: ids.otherMember, groupId: ids.group }),
    {
      action: 'join',
    },
  )
  const released = act(joined, lead, { action: 'release', reason: '调任' })
  expect(offeredTo(released.matter, otherMember)).toEqual(['claim', 'leave', 'note'])
})

test('what was handed in is handed in no longer when the lead lets go', () => {
  const handedIn = { ...claimed(), matter: aMatter({ handedIn: true }) }
  expect(act(handedIn, lead, { action: 'release', reason: '调任' }).matter.handedIn).toBe(false)
})

test('a lead hands over without starting the step again', () => {
  const before = atStep('plan')
  const after = act(
    before,
    lead,
    { action: 'handOver', memberId: ids.coMember, reason: '出差' },
    { at: '2026-11-06T02:00:00.000Z' },
  )
  expect(after.matter).toMatchObject({ leadId: ids.coMember, coMemberIds: [], due: before.matter.due })
})

test('the coordinator can hand a matter over whose lead is gone, even while it is paused', () => {
  const paused = act(atStep('plan'), lead, { action: 'pause', reason: '住院', lookAgain: '2026-11-20' })
  const after = act(paused, coordinator, { action: 'handOver', memberId: ids.groupMember, reason: '住院' })
  expect(after.matter).toMatchObject({ leadId: ids.groupMember, status: 'paused' })
})

test.each([
  ['assign', { action: 'assign', memberId: ids.resident }, anUnclaimedMatter(), 'notAMember'],
  ['hand over', { action: 'handOver', memberId: ids.resident, reason: '出差' }, aMatter(), 'notAMember'],
  ['hand over to oneself', { action: 'handOver', memberId: ids.lead, reason: '出差' }, aMatter(), 'alreadyJoined'],
] as const)('only members can be named: %s', (_name, command, matter, refused) => {
  expect(decide(matter, command, aContext(coordinator))).toEqual({ refused })
})

test('a lead who is a member no longer can do nothing as a lead', () => {
  const former = { actor: { kind: 'person', personId: ids.lead, holdings: [] }, concern: noConcern } as const
  expect(offeredTo(aMatter(), former)).toEqual([])
})
