// The roster: which row is whom, what it changes, what is refused; a second run changes nothing.

import { noProfile } from '@domain/people/profile'
import { type KnownPerson, nameIn, planRoster, type RosterRow } from '@domain/people/roster'

const aRow = (parts: Partial<RosterRow> & { readonly sector?: string } = {}): RosterRow => {
  const { sector = '工商联', ...rest } = parts
  return {
    line: 2,
    name: '张三',
    phoneKey: null,
    profile: { ...noProfile, levels: ['city'], sector, committee: '提案委' },
    role: 'member',
    group: '江畔组',
    ...rest,
  }
}

const known = (parts: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'p1',
  name: '张三',
  phoneKey: 'k1',
  profile: aRow().profile as KnownPerson['profile'],
  roles: [{ role: 'member', group: '江畔组' }],
  ...parts,
})

const plan = (rows: readonly RosterRow[], people: readonly KnownPerson[] = []) =>
  planRoster(rows, people, new Set(['江畔组']))
const outcomes = (rows: readonly RosterRow[], people: readonly KnownPerson[] = []) =>
  plan(rows, people).entries.map(({ outcome, person }) => [outcome, person?.id])
const refused = (rows: readonly RosterRow[], people: readonly KnownPerson[] = []) =>
  plan(rows, people).refused.map(({ line, why }) => [line, why])

test('a row is matched by phone, without one by name, sector and committee', () => {
  expect(outcomes([aRow({ phoneKey: 'k1' })], [known()])).toEqual([['same', 'p1']])
  expect(outcomes([aRow()], [known()])).toEqual([['same', 'p1']])
  expect(outcomes([aRow({ sector: '教育' })], [known()])).toEqual([['added', undefined]])
})

test('somebody written down by hand is known by name until the roster says more', () => {
  const byHand = known({ profile: noProfile })
  expect(outcomes([aRow()], [byHand])).toEqual([['changed', 'p1']])
})

test('a resident who has signed in under the number becomes the member', () => {
  expect(outcomes([aRow({ phoneKey: 'k1' })], [known({ name: '', roles: [] })])).toEqual([['added', 'p1']])
})

test('what the roster says differently changes the profile, another group adds a membership', () => {
  expect(outcomes([aRow({ profile: { ...aRow().profile, fields: ['法律'] } })], [known()])).toEqual([['changed', 'p1']])
  expect(outcomes([aRow({ group: '城东组' })], [known()])).toEqual([['changed', 'p1']])
  expect(plan([aRow({ group: '城东组' })], [known()]).newGroups).toEqual(['城东组'])
})

test('an ambiguous row, the same person twice and the number of another are refused by row', () => {
  expect(refused([aRow({ line: 5 })], [known(), known({ id: 'p2', phoneKey: 'k2' })])).toEqual([[5, 'ambiguous']])
  expect(refused([aRow(), aRow({ line: 9 })])).toEqual([[9, 'twice']])
  expect(refused([aRow({ phoneKey: 'k1' }), aRow({ line: 3 })], [known()])).toEqual([[3, 'twice']])
  expect(refused([aRow({ name: '李四', phoneKey: 'k1' })], [known()])).toEqual([[2, 'phoneOfAnother']])
  expect(refused([aRow({ fault: 'badPhone' })])).toEqual([[2, 'badPhone']])
})

test('two people of one name, sector and committee are told apart by their numbers', () => {
  expect(outcomes([aRow({ phoneKey: 'k7' }), aRow({ phoneKey: 'k8' })])).toHaveLength(2)
})

test('whom one row means by the number, no other row means by the name, in whatever order they stand', () => {
  const [theirs, another] = [aRow({ phoneKey: 'k1' }), aRow({ line: 3, phoneKey: 'k9' })]
  for (const rows of [
    [theirs, another],
    [another, theirs],
  ]) {
    expect(outcomes(rows, [known()]).sort()).toEqual([
      ['added', undefined],
      ['same', 'p1'],
    ])
  }
  expect(refused([aRow({ line: 8 }), theirs], [known()])).toEqual([[8, 'twice']])
  // nobody is there yet, and the row without a number says nothing that tells it from the other
  expect(refused([aRow({ line: 8 }), another])).toEqual([[8, 'twice']])
})

test('the name alone is no proof where the numbers differ', () => {
  const byHand = known({ profile: noProfile })
  expect(refused([aRow({ phoneKey: 'k9' })], [byHand])).toEqual([[2, 'ambiguous']])
  expect(outcomes([aRow({ phoneKey: 'k9' })], [known({ profile: noProfile, phoneKey: null })])).toEqual([
    ['changed', 'p1'],
  ])
})

test('a number that went from one who left to somebody else is not the way into the old account', () => {
  const left = known({ roles: [], profile: { ...noProfile, standing: 'left' } })
  expect(refused([aRow({ name: '李四', phoneKey: 'k1' })], [left])).toEqual([[2, 'phoneOfAnother']])
  expect(outcomes([aRow({ phoneKey: 'k1' })], [left])).toEqual([['added', 'p1']])
})

test.each([
  ['张 三', '张三'],
  ['欧阳　明月', '欧阳明月'],
  ['阿卜杜 • 热合曼', '阿卜杜·热合曼'],
  ['John Smith', 'John Smith'],
])('the name %j is %j', (written, name) => {
  expect(nameIn(written)).toBe(name)
})

test('a changed number is proposed and not written', () => {
  const [entry] = plan([aRow({ phoneKey: 'new' })], [known()]).entries
  expect(entry).toMatchObject({ outcome: 'same', phoneProposed: true })
})

test('who is missing is listed and never removed', () => {
  const { missing, entries } = plan([], [known(), known({ id: 'p2', roles: [{ role: 'office', group: '' }] })])
  expect(missing.map((one) => one.id)).toEqual(['p1'])
  expect(entries).toEqual([])
})
