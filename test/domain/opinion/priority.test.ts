// Which statement comes next.
import { findOpinion } from '../../../src/domain/opinion/opinion'
import { drawStatement, statementPriorities, statementPriority } from '../../../src/domain/opinion/priority'
import { aCollector, accepted, personId } from './picture'

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

describe('priorities of a meeting', () => {
  const picture = ['AD', 'AD', 'DA', 'PA', 'A.']
  const standings = accepted(3)

  test('count everybody where there are no groups; a statement without votes stands as a new one', () => {
    const opinion = findOpinion({ votes: aCollector(picture), standings })
    const priorities = statementPriorities(opinion, standings)
    expect([...priorities.keys()]).toEqual(['s000', 's001', 's002'])
    expect(priorities.get('s000')).toBe(statementPriority(aCount(3, 1, 5), opinion.extremity[0] ?? 0, false))
    expect(priorities.get('s002')).toBe(5.0625)
  })

  test('count only those who are in a group', () => {
    const sides = new Map([
      [personId(0), 'resident'],
      [personId(2), 'unit'],
    ])
    const opinion = findOpinion({ votes: aCollector(picture), standings, sides })
    const priority = statementPriorities(opinion, standings).get('s001')
    expect(priority).toBe(statementPriority(aCount(1, 1, 2), opinion.extremity[1] ?? 0, false))
  })

  test('know meta statements', () => {
    const meta = [{ id: 's000', moderation: 1, meta: true }] as const
    const opinion = findOpinion({ votes: aCollector(picture), standings: meta })
    expect(statementPriorities(opinion, meta)).toEqual(new Map([['s000', 49]]))
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
