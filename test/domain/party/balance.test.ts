// Who sits at the table and who is missing from it.
import { type PartyKind, partyKinds } from '@domain/matter/matter'
import { balanceOf, type Gap } from '@domain/party/balance'
import { idOf, ids } from '../build/id'
import { aMatter, completeAt } from '../build/matter'

const seat = (number: number, kind: PartyKind, answer: 'invited' | 'accepted' | 'declined', unitId?: string) => ({
  id: idOf('thing', number),
  kind,
  name: '',
  answer,
  ...(unitId === undefined ? {} : { unitId }),
})

const missing = (...parties: readonly ReturnType<typeof seat>[]): readonly Gap[] =>
  balanceOf(aMatter({ step: 'parties', parties })).missing

test('at an empty table everybody who matters is missing', () => {
  expect(missing()).toEqual(['affected', 'responsible'])
})

test('an invitation is not an answer, and a refusal is none either', () => {
  expect(missing(seat(1, 'resident', 'invited'), seat(2, 'unit', 'declined', ids.unit))).toEqual([
    'affected',
    'responsible',
  ])
})

test('shops live with the problem as residents do; experts and members do not stand in for them', () => {
  const unit = seat(1, 'unit', 'accepted', ids.unit)
  expect(missing(unit, seat(2, 'enterprise', 'accepted'))).toEqual([])
  expect(missing(unit, seat(2, 'expert', 'accepted'), seat(3, 'member', 'accepted'))).toEqual(['affected'])
})

test('more units than residents is said, as many are not', () => {
  const units = [seat(1, 'unit', 'accepted', ids.unit), seat(2, 'unit', 'accepted', ids.secondUnit)]
  expect(missing(...units, seat(3, 'resident', 'accepted'))).toEqual(['outnumbered'])
  expect(missing(...units, seat(3, 'resident', 'accepted'), seat(4, 'resident', 'accepted'))).toEqual([])
  expect(missing(...units)).toEqual(['affected'])
})

test('a unit that has a resolution to carry out should be asked; one that said no is missing again', () => {
  const { matter } = completeAt('deliberation')
  expect(balanceOf(matter).missing).toEqual(['owner'])
  const asked = { ...matter, parties: [...matter.parties, seat(9, 'unit', 'invited', ids.secondUnit)] }
  expect(balanceOf(asked).missing).toEqual([])
  const away = { ...matter, parties: [...matter.parties, seat(9, 'unit', 'declined', ids.secondUnit)] }
  expect(balanceOf(away).missing).toEqual(['owner'])
})

test('every side has its seats, always in the same order', () => {
  const { seats } = balanceOf(completeAt('parties').matter)
  expect(seats.map((one) => one.kind)).toEqual(partyKinds)
  expect(seats.filter((one) => one.accepted + one.invited > 0)).toEqual([
    { kind: 'resident', accepted: 1, invited: 0 },
    { kind: 'unit', accepted: 1, invited: 0 },
  ])
})
