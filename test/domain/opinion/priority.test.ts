// Which statement comes next.
import { drawStatement, statementPriority } from '../../../src/domain/opinion/priority'

const aCount = (agree: number, disagree: number, seen: number) => ({ agree, disagree, seen })

describe('priority', () => {
  test('without votes and without extremity it is 5.0625', () => {
    expect(statementPriority(aCount(0, 0, 0), 0, false)).toBe(5.0625)
  })

  test('by hand: ten have seen it, six agreed, two passed', () => {
    const expected = ((1 - 3 / 12) * (0.4 + 1) * (7 / 12) * (1 + 8 / 4)) ** 2
    expect(statementPriority(aCount(6, 2, 10), 0.4, false)).toBeCloseTo(expected, 12)
  })

  test('rises with agreement and extremity, falls with passes and with having been seen', () => {
    const usual = statementPriority(aCount(5, 5, 10), 0.5, false)
    expect(statementPriority(aCount(8, 2, 10), 0.5, false)).toBeGreaterThan(usual)
    expect(statementPriority(aCount(5, 5, 10), 0.9, false)).toBeGreaterThan(usual)
    expect(statementPriority(aCount(5, 0, 10), 0.5, false)).toBeLessThan(usual)
    expect(statementPriority(aCount(50, 50, 100), 0.5, false)).toBeLessThan(usual)
  })

  test('of a meta statement it is always 49', () => {
    expect(statementPriority(aCount(0, 0, 0), 0, true)).toBe(49)
    expect(statementPriority(aCount(90, 1, 100), 3, true)).toBe(49)
  })
})

describe('the lottery', () => {
  const priorities = new Map([
    ['road', 1],
    ['light', 3],
    ['bus', 4],
  ])
  const candidates = ['road', 'light', 'bus']

  test.each([
    [0, 'road'],
    [0.124, 'road'],
    [0.125, 'light'],
    [0.499, 'light'],
    [0.5, 'bus'],
    [0.999999, 'bus'],
  ])('with %d draws %s', (random, drawn) => {
    expect(drawStatement(candidates, priorities, random)).toBe(drawn)
  })

  test('a statement of unknown priority weighs one', () => {
    expect(drawStatement(['new', 'light'], priorities, 0.24)).toBe('new')
    expect(drawStatement(['new', 'light'], priorities, 0.26)).toBe('light')
  })

  test('has no winner when everything has been voted on', () => {
    expect(drawStatement([], priorities, 0.5)).toBeUndefined()
  })

  test('only draws from what the person may see and has not seen', () => {
    expect(drawStatement(['road'], priorities, 0.99)).toBe('road')
  })
})
