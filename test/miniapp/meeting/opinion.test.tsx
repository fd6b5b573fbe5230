// What is told of opinions: sorted by how strongly, and groups only when there are any that may be told.
import type { OpinionResult, Partition } from '@domain/contract/opinion'
import { fireEvent, render, screen } from '@testing-library/react'
import { foundIn } from '../../../src/miniapp/meeting/opinion/found'
import { Groups } from '../../../src/miniapp/meeting/opinion/Groups'
import { Glossary } from '../../../src/miniapp/meeting/pages/opinion/index'

const id = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`

const result = (
  n: number,
  verdict: Partition['results'][number]['verdict'],
  agreement = 0,
): Partition['results'][number] => ({
  statement: id(n),
  groups: [],
  others: null,
  consensus: { product: 0, agreement, rejection: 1 - agreement },
  verdict,
  spread: null,
})

const partition = (results: Partition['results'], groups: Partition['groups'] = []): Partition => ({
  groups,
  others: null,
  results,
})

const statement = (n: number, agree: number, disagree: number) => {
  const seen = agree + disagree
  return { id: id(n), seen, count: { agree, disagree, seen }, division: (4 * agree * disagree) / seen ** 2 }
}

const opinion = (change: Partial<OpinionResult> = {}): OpinionResult => ({
  people: 12,
  statements: [statement(1, 10, 2), statement(2, 12, 0), statement(3, 6, 6), statement(4, 2, 10), statement(5, 5, 7)],
  everybody: partition([]),
  declared: partition([
    result(1, 'accepted', 0.7),
    result(2, 'accepted', 0.9),
    result(3, 'open', 0.4),
    result(4, 'rejected', 0.1),
    result(5, 'open', 0.4),
  ]),
  discovered: null,
  ungrouped: 'few',
  nullTest: null,
  map: [],
  ...change,
})

const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id)

test('the strongest agreement comes first, what divides most likewise', () => {
  const { accepted, rejected, dividing } = foundIn(opinion())
  expect(ids(accepted)).toEqual([id(2), id(1)])
  expect(ids(rejected)).toEqual([id(4)])
  expect(ids(dividing)).toEqual([id(3), id(5)])
})

test('without declared sides everybody together is judged', () => {
  const { accepted } = foundIn(opinion({ declared: null, everybody: partition([result(3, 'accepted', 0.8)]) }))
  expect(ids(accepted)).toEqual([id(3)])
})

test('among few people it says that there are too few for groups, and draws no map', () => {
  render(<Groups opinion={opinion()} textOf={() => ''} />)
  expect(screen.getByText(/不到 50 人/)).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()
})

test('among many without groups it says that chance would do as much', () => {
  render(<Groups opinion={opinion({ people: 80, ungrouped: 'shuffled' })} textOf={() => ''} />)
  expect(screen.getByText(/随便打乱也会出现/)).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()
})

test.each([
  ['scale', /有人什么都爱同意/],
  ['together', /连成一片/],
] as const)('among many it says why there are no groups: %s', (ungrouped, said) => {
  render(<Groups opinion={opinion({ people: 80, ungrouped })} textOf={() => ''} />)
  expect(screen.getByText(said)).toBeTruthy()
})

test('a cloud that is no group on its own is named, and why', () => {
  const discovered = {
    ...partition([], [{ name: 'A', people: 60, representative: [] }]),
    others: { names: ['B'], people: 20 },
  }
  const map = [
    { x: -0.5, y: 0, people: 60, group: 'A' },
    { x: 0.6, y: 0.1, people: 18, group: null },
  ]
  render(<Groups opinion={opinion({ people: 80, ungrouped: null, discovered, map })} textOf={() => ''} />)
  expect(screen.getByText(/B 群和表态太少的人（一共 20 人，合在一起算/)).toBeTruthy()
})

test('groups are drawn and told with what they are known by', () => {
  const known = { statement: id(1), side: 'agree' as const, votes: 28, seen: 30, bestAgree: false }
  const groups = [
    { name: 'A', people: 30, representative: [known] },
    { name: 'B', people: 50, representative: [] },
  ]
  const map = [
    { x: -0.5, y: 0, people: 30, group: 'A' },
    { x: 0.6, y: 0.1, people: 50, group: 'B' },
  ]
  render(<Groups opinion={opinion({ people: 80, discovered: partition([], groups), map })} textOf={() => '装路灯'} />)
  expect(screen.getByRole('img', { name: /A 群（30\s人）、B 群（50\s人）/ })).toBeTruthy()
  expect(screen.getByText('装路灯')).toBeTruthy()
  expect(screen.getByText('大多同意 · 30 人里有 28 人')).toBeTruthy()
  // as what was tested: neither chance nor readiness to say yes would part people so
  expect(screen.getByText(/随便打乱，或者只是有人爱说同意，都不会这样/)).toBeTruthy()
})

test('what a group is is explained, also that of four some may be told as one', () => {
  render(<Glossary />)
  fireEvent.click(screen.getByRole('button', { name: '看解释' }))
  expect(screen.getByText(/每群至少 5 人.*四群以上常常分不全/)).toBeTruthy()
})
