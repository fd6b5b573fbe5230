// Votes come in one by one and are laid out as a matrix.
import { collectVotes, type VoteCollector } from '../../../src/domain/opinion/collector'
import { votesPerRow } from '../../../src/domain/opinion/matrix'
import type { Vote } from '../../../src/domain/opinion/vote'
import { aMatrix, drawn } from './picture'

const agree = (participant: string, statement: string): Vote => ({ participant, statement, value: 1 })
const disagree = (participant: string, statement: string): Vote => ({ participant, statement, value: -1 })
const pass = (participant: string, statement: string): Vote => ({ participant, statement, value: 0 })

function cast(votes: readonly Vote[], into: VoteCollector = collectVotes()): VoteCollector {
  for (const { participant, statement, value } of votes) into.add(participant, statement, value)
  return into
}

test('a statement that was not seen is not a pass', () => {
  expect(drawn(aMatrix(['AD.', 'P.A']))).toEqual(['AD.', 'P.A'])
  expect(Array.from(votesPerRow(aMatrix(['AD.', 'PPA', '.A.'])))).toEqual([2, 3, 1])
})

test('of several votes on one statement the last counts', () => {
  const votes = [agree('kim', 'road'), agree('kim', 'light'), disagree('lin', 'road'), pass('kim', 'road')]
  const matrix = cast([...votes, disagree('kim', 'road')]).matrix('arrival')
  expect(matrix.participants).toEqual(['kim', 'lin'])
  expect(drawn(matrix)).toEqual(['DA', 'D.'])
})

test('in order of arrival, rows and columns stand as they were first voted with', () => {
  const matrix = cast([agree('lin', 'road'), pass('kim', 'light'), disagree('lin', 'light')]).matrix('arrival')
  expect(matrix.participants).toEqual(['lin', 'kim'])
  expect(matrix.statements).toEqual(['road', 'light'])
  expect(drawn(matrix)).toEqual(['AD', '.P'])
})

test('in canonical order, rows and columns stand by id', () => {
  const matrix = cast([agree('lin', 'road'), pass('kim', 'light'), disagree('lin', 'light')]).matrix('canonical')
  expect(matrix.participants).toEqual(['kim', 'lin'])
  expect(matrix.statements).toEqual(['light', 'road'])
  expect(drawn(matrix)).toEqual(['P.', 'DA'])
})

test('banned participants are removed, and so is a statement that only they voted on', () => {
  const votes = cast([agree('kim', 'road'), agree('bot', 'road'), agree('bot', 'advert'), disagree('lin', 'light')])
  const matrix = votes.matrix('arrival', new Set(['bot']))
  expect(matrix.participants).toEqual(['kim', 'lin'])
  expect(matrix.statements).toEqual(['road', 'light'])
  expect(drawn(matrix)).toEqual(['A.', '.D'])
  expect(votes.matrix('arrival').participants).toEqual(['kim', 'bot', 'lin'])
})

test('newcomers beyond the caps are ignored, those known still count', () => {
  const votes = collectVotes({ participants: 2, statements: 2 })
  cast([agree('kim', 'road'), agree('lin', 'light'), agree('third', 'road'), agree('kim', 'bus')], votes)
  cast([disagree('kim', 'light')], votes)
  const matrix = votes.matrix('arrival')
  expect(matrix.participants).toEqual(['kim', 'lin'])
  expect(matrix.statements).toEqual(['road', 'light'])
  expect(drawn(matrix)).toEqual(['AD', '.A'])
})

test('a statement refused by the cap does not use up a place for a participant', () => {
  const votes = collectVotes({ participants: 1, statements: 1 })
  cast([agree('kim', 'road'), agree('lin', 'bus')], votes)
  expect(votes.matrix('arrival').participants).toEqual(['kim'])
  const other = collectVotes({ participants: 2, statements: 1 })
  cast([agree('kim', 'road'), agree('lin', 'bus'), agree('zhao', 'road')], other)
  expect(other.matrix('arrival').participants).toEqual(['kim', 'zhao'])
})

test('without votes the matrix is empty', () => {
  const matrix = collectVotes().matrix('canonical')
  expect(matrix.participants).toEqual([])
  expect(matrix.statements).toEqual([])
  expect(matrix.cell).toHaveLength(0)
})

test('votes beyond one chunk of storage are kept', () => {
  const votes = collectVotes()
  for (let i = 0; i < 300_000; i += 1) votes.add(`p${i % 1000}`, `s${Math.floor(i / 1000)}`, i % 3 === 0 ? 1 : -1)
  const matrix = votes.matrix('arrival')
  expect(matrix.cell).toHaveLength(300_000)
  expect(drawn(matrix)[1]?.slice(0, 4)).toBe('DDAD')
  expect(drawn(matrix)[999]?.slice(297)).toBe('ADD')
})
