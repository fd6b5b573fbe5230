// Roles hold in their place only.
import { capacitiesOf, unitIdsOf } from '@domain/matter/actor'
import { contactIn, isMobile, maskPhone, phoneIn } from '@domain/people/phone'
import { type Actor, holds, personIdOf, placesOf } from '@domain/people/role'
import { everyone, type Who, whos } from '../build/actor'
import { districtId, ids } from '../build/id'
import { aMatter, atStep } from '../build/matter'

const person = (...holdings: Extract<Actor, { kind: 'person' }>['holdings']): Actor => ({
  kind: 'person',
  personId: 'p',
  holdings,
})

test('a role in one place is nothing in another', () => {
  const actor = person({ role: 'coordinator', placeId: ids.group }, { role: 'member', placeId: ids.otherGroup })
  expect(holds(actor, 'coordinator', ids.group)).toBe(true)
  expect(holds(actor, 'coordinator', ids.otherGroup)).toBe(false)
  expect(holds(actor, 'member', ids.group)).toBe(false)
  expect(holds(actor, 'member')).toBe(true)
  expect(placesOf(actor, 'member')).toEqual([ids.otherGroup])
})

test('nobody and the clock hold nothing', () => {
  expect(holds(everyone.nobody.actor, 'member')).toBe(false)
  expect(holds(everyone.clock.actor, 'office', districtId)).toBe(false)
  expect(placesOf(everyone.clock.actor, 'office')).toEqual([])
  expect([personIdOf(everyone.nobody.actor), personIdOf(everyone.clock.actor)]).toEqual([null, null])
})

const expected: Readonly<Record<Who, readonly string[]>> = {
  lead: ['lead', 'groupMember'],
  coMember: ['coMember', 'groupMember'],
  groupMember: ['groupMember'],
  otherMember: [],
  coordinator: ['coordinator'],
  otherCoordinator: [],
  office: ['office'],
  otherOffice: [],
  chair: ['chair'],
  unit: ['unit'],
  secondUnit: ['unit'],
  otherUnit: [],
  expert: ['invited'],
  dispatcher: ['dispatcher'],
  steward: ['steward'],
  secretariat: ['secretariat'],
  auditor: [],
  reporter: ['reporter'],
  supporter: ['supporter'],
  participant: ['invited', 'participant'],
  follower: ['follower'],
  guest: ['guest'],
  resident: [],
  nobody: [],
  clock: ['clock'],
}

test.each(whos)('what %s is to a matter', (who) => {
  const { actor, concern } = everyone[who]
  expect([...capacitiesOf(aMatter({ step: 'submission' }), actor, concern)]).toEqual(expected[who])
})

test('once the claim is open to the district every member is concerned', () => {
  const { actor } = everyone.otherMember
  expect([...capacitiesOf(aMatter({ claimScope: 'district' }), actor)]).toEqual(['widenedMember'])
})

test('a tracking code makes a reporter of nobody who is signed in: the concern counts for people only', () => {
  expect([...capacitiesOf(aMatter(), everyone.nobody.actor, everyone.reporter.concern)]).toEqual([])
})

test('a unit has a part by invitation, by resolution, or by being asked to answer', () => {
  expect([...unitIdsOf(atStep('submission').matter)].sort()).toEqual([ids.unit, ids.secondUnit])
  expect([...unitIdsOf({ parties: [], resolutions: [], unitAnswers: [{ unitId: 'u' }] })]).toEqual(['u'])
})

test.each([
  ['13800001234', '138****1234'],
  ['0717-4212345', '************'],
  ['123', '****'],
  ['', '****'],
])('%j is shown as %s', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown)
})

test.each([
  '13800000000',
  '+86 138 0000 0000',
  '+8613800000000',
  '0086-138-0000-0000',
  '86 13800000000',
  '（138）0000 0000',
  '１３８００００００００',
])('a number typed as %j is read as what is dialled', (typed) => {
  expect(phoneIn(typed)).toBe('13800000000')
  expect(isMobile(phoneIn(typed))).toBe(true)
})

test.each([
  [' 0717-4212345 ', '0717-4212345'],
  ['0717 4212345', '0717-4212345'],
  ['（0717）421 2345', '0717-421-2345'],
  ['０７１７－４２１２３４５', '0717-4212345'],
  ['0717—4212345', '0717-4212345'],
  ['+86 717 4212345', '0717-4212345'],
  ['+86-0717-4212345', '0717-4212345'],
  ['0086 (0)717 4212345', '0717-4212345'],
  ['0717-4212345 转 801', '0717-4212345-801'],
  ['+86 400 800 1234', '400-800-1234'],
  ['12345', '12345'],
  ['+86 138 0000 0000', '13800000000'],
])('a number to be shown that is typed as %j is kept as %j', (typed, kept) => {
  expect(contactIn(typed)).toBe(kept)
})

test.each(['问村委会', '0717-4212345（王主任）', ''])('%j is no number, and stays as it was typed', (typed) => {
  expect(contactIn(typed)).toBe(typed)
})
