// Who is missing from a table, told by what sits at it.
import type { Party } from '../../../src/domain/matter/matter'
import { balanceOf } from '../../../src/domain/party/balance'
import type { PartyKind } from '../../../src/domain/party/kind'

const party = (kind: PartyKind, answer: Party['answer'], id = 0): Party => ({
  id: `${kind}${id}`,
  kind,
  name: '',
  answer,
})

test.each([
  ['nobody was asked', [], ['affected', 'responsible']],
  ['asked is not coming', [party('resident', 'invited'), party('unit', 'declined')], ['affected', 'responsible']],
  ['officials among themselves', [party('unit', 'accepted')], ['affected']],
  ['residents among themselves', [party('resident', 'accepted')], ['responsible']],
  ['one of each', [party('resident', 'accepted'), party('unit', 'accepted')], []],
  [
    'one resident opposite two units',
    [party('resident', 'accepted'), party('unit', 'accepted', 1), party('unit', 'accepted', 2)],
    ['outnumbered'],
  ],
])('%s', (_says, parties, missing) => {
  expect(balanceOf({ parties }).missing).toEqual(missing)
})

test('every side has a seat, with who comes and who has not answered', () => {
  const { seats } = balanceOf({
    parties: [party('resident', 'accepted', 1), party('resident', 'invited', 2), party('expert', 'declined')],
  })
  expect(seats).toEqual([
    { kind: 'resident', accepted: 1, invited: 1 },
    { kind: 'unit', accepted: 0, invited: 0 },
    { kind: 'member', accepted: 0, invited: 0 },
    { kind: 'expert', accepted: 0, invited: 0 },
    { kind: 'community', accepted: 0, invited: 0 },
    { kind: 'enterprise', accepted: 0, invited: 0 },
  ])
})

test('the lead sits at the table as a member, and is counted once', () => {
  const members = (parties: Parameters<typeof balanceOf>[0]['parties']) =>
    balanceOf({ parties, leadId: 'lead' }).seats.find(({ kind }) => kind === 'member')?.accepted
  expect(members([])).toBe(1)
  expect(members([party('member', 'accepted')])).toBe(2)
  expect(members([{ ...party('member', 'accepted'), personId: 'lead' }])).toBe(1)
})
