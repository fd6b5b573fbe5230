// Who may judge a result, and when.
import { ratingRefusal } from '@domain/evaluation/judge'

const result = { summary: 's', publishedAt: '2026-11-10T00:00:00Z', windowEnds: '2026-11-20' }
const reporter = { reporter: true, supporter: false, participant: false }
const stranger = { reporter: false, supporter: false, participant: false }

test('those concerned judge a published result until its window ends', () => {
  expect(ratingRefusal({ status: 'open', result }, reporter, false, '2026-11-20')).toBeNull()
  expect(ratingRefusal({ status: 'open', result }, { ...stranger, supporter: true }, false, '2026-11-20')).toBeNull()
  expect(ratingRefusal({ status: 'open', result }, { ...stranger, participant: true }, false, '2026-11-20')).toBeNull()
})

test('who supports it only since the result was published does not judge it, unless it concerned them otherwise', () => {
  const late = { ...stranger, supporter: true, late: true }
  expect(ratingRefusal({ status: 'open', result }, late, false, '2026-11-20')).toBe('notConcerned')
  expect(ratingRefusal({ status: 'open', result }, { ...late, participant: true }, false, '2026-11-20')).toBeNull()
  expect(ratingRefusal({ status: 'open', result }, { ...late, reporter: true }, false, '2026-11-20')).toBeNull()
})

test('the day after, or once it is closed, or before there is a result, it is too late or too early', () => {
  expect(ratingRefusal({ status: 'open', result }, reporter, false, '2026-11-21')).toBe('ratingClosed')
  expect(ratingRefusal({ status: 'closed', result }, reporter, false, '2026-11-20')).toBe('ratingClosed')
  expect(ratingRefusal({ status: 'open', result: null }, reporter, false, '2026-11-20')).toBe('ratingClosed')
})

test('nobody judges twice, and nobody whom it does not concern', () => {
  expect(ratingRefusal({ status: 'open', result }, reporter, true, '2026-11-20')).toBe('alreadyRated')
  expect(ratingRefusal({ status: 'open', result }, stranger, false, '2026-11-20')).toBe('notConcerned')
})
