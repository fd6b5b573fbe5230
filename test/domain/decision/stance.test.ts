// Where people stand, counted, and what is published of those who do not agree.
import { dissentOf, type Position, type Stance, tallyStances, unansweredBlocks } from '@domain/decision/stance'
import type { PartyKind } from '@domain/party/kind'

const position = (side: PartyKind, stance: Stance, reason = '', answer: string | null = null): Position => ({
  side,
  stance,
  reason,
  answer,
})
const residents = (count: number): readonly Position[] =>
  Array.from({ length: count }, () => position('resident', 'agree'))

test('every stance is counted, those that nobody took as well', () => {
  expect(tallyStances([position('unit', 'block', '没钱'), ...residents(2)])).toEqual({
    agree: 2,
    abstain: 0,
    disagree: 0,
    block: 1,
  })
  expect(tallyStances([])).toEqual({ agree: 0, abstain: 0, disagree: 0, block: 0 })
})

test('reasons of those who disagree or block are kept, of others not', () => {
  const dissent = dissentOf([
    position('resident', 'disagree', '太吵'),
    position('resident', 'abstain', '不清楚'),
    position('resident', 'agree', '好'),
  ])
  expect(dissent).toEqual([{ stance: 'disagree', reason: '太吵' }])
})

test.each([
  [3, undefined],
  [4, 'resident'],
])('beside %d others of the same side a dissenter’s side is %s', (others, side) => {
  const [dissent] = dissentOf([position('resident', 'block', '占了摊位', '夜里施工'), ...residents(others)])
  expect(dissent).toEqual({
    stance: 'block',
    reason: '占了摊位',
    answer: '夜里施工',
    ...(side === undefined ? {} : { side }),
  })
})

test('the order tells nothing about who came when', () => {
  const a = position('unit', 'disagree', 'a')
  const b = position('unit', 'disagree', 'b')
  expect(dissentOf([a, b])).toEqual(dissentOf([b, a]))
})

test('only a block that nobody answered stands in the way', () => {
  expect(
    unansweredBlocks([
      position('unit', 'block', 'x', '答'),
      position('unit', 'block', 'y'),
      position('unit', 'disagree', 'z'),
    ]),
  ).toBe(1)
})
