// The whole calculation: when groups are discovered, that it repeats, and how names are carried over.
import fc from 'fast-check'
import { centreVotes } from '../../../src/domain/opinion/centred'
import { collectVotes } from '../../../src/domain/opinion/collector'
import { type CompatibleMemory, calculateCompatibly } from '../../../src/domain/opinion/compatible'
import { declaredGrouping, nameByParticipant, namedGrouping } from '../../../src/domain/opinion/grouping'
import { nullTest } from '../../../src/domain/opinion/null-test'
import { findOpinion } from '../../../src/domain/opinion/opinion'
import { seededRandom } from '../../../src/domain/opinion/seeded-random'
import type { Vote } from '../../../src/domain/opinion/vote'
import { aCollector, accepted, aMatrix, nothingLeftOut, personId, repeated } from './picture'

const twoCamps = (each: number): readonly string[] => [...repeated(each, 'AAAADDDD'), ...repeated(each, 'DDDDAAAA')]

/** Every mark drawn by chance: nobody agrees with anybody more than chance would have it. */
function noise(people: number, statements: number, seed: number): readonly string[] {
  const random = seededRandom(seed)
  const mark = (): string => 'ADP'.charAt(Math.floor(random() * 3))
  return Array.from({ length: people }, () => Array.from({ length: statements }, mark).join(''))
}

const opinionOf = (picture: readonly string[]) =>
  findOpinion({ votes: aCollector(picture), standings: accepted(picture[0]?.length ?? 0) })

describe('discovered groups', () => {
  test('are the camps, from fifty people on', () => {
    const { discovered } = opinionOf(twoCamps(25))
    expect(discovered?.names).toEqual(['A', 'B'])
    const groups = Array.from(discovered?.groupOf ?? [])
    expect(new Set(groups.slice(0, 25)).size).toBe(1)
    expect(new Set(groups.slice(25)).size).toBe(1)
    expect(groups[0]).not.toBe(groups[25])
  })

  test('are not shown among forty-nine, however clear', () => {
    const { discovered, nullTest: test } = opinionOf(twoCamps(25).slice(1))
    expect(test.passed).toBe(true)
    expect(discovered).toBeNull()
  })

  test('are not shown when votes differ no more than by chance', () => {
    const { discovered, nullTest: test, members } = opinionOf(noise(80, 20, 4))
    expect(members).toHaveLength(80)
    expect(test.passed).toBe(false)
    expect(discovered).toBeNull()
  })

  test('are none when all vote alike', () => {
    expect(opinionOf(repeated(60, 'AADDAADD')).discovered).toBeNull()
    expect(opinionOf(repeated(60, 'PPPPPPPP')).discovered).toBeNull()
  })

  test('do not count the banned', () => {
    const banned = new Set([personId(0), personId(30)])
    const { matrix } = findOpinion({ votes: aCollector(twoCamps(25)), standings: accepted(8), banned })
    expect(matrix.participants).toHaveLength(48)
  })
})

describe('the null test', () => {
  const testOf = (picture: readonly string[], seed?: number) => {
    const matrix = aMatrix(picture)
    return nullTest(centreVotes(matrix, nothingLeftOut(matrix)), 20, seed)
  }

  test('passes for camps and reports both shares', () => {
    const { share, largestShuffledShare, shuffledShares, passed } = testOf(twoCamps(20))
    expect(share).toBeCloseTo(1, 9)
    expect(shuffledShares).toHaveLength(20)
    expect(largestShuffledShare).toBe(Math.max(...shuffledShares))
    expect(largestShuffledShare).toBeLessThan(0.5)
    expect(passed).toBe(true)
  })

  test('fails for noise', () => {
    expect(testOf(noise(60, 15, 1)).passed).toBe(false)
  })

  test('repeats with the same seed and differs with another', () => {
    const picture = noise(30, 10, 2)
    expect(testOf(picture, 5)).toEqual(testOf(picture, 5))
    expect(testOf(picture, 5).shuffledShares).not.toEqual(testOf(picture, 6).shuffledShares)
  })

  test('fails without anything that differs', () => {
    expect(testOf(repeated(10, 'AAA'))).toMatchObject({ share: 0, largestShuffledShare: 0, passed: false })
  })
})

describe('the same votes', () => {
  const cast = (picture: readonly string[]): readonly Vote[] =>
    picture.flatMap((marks, row) =>
      [...marks].map((mark, column): Vote => {
        const value = mark === 'A' ? 1 : mark === 'D' ? -1 : 0
        return { participant: personId(row), statement: `s${column}`, value }
      }),
    )

  test('give the same groups, bit for bit, in whatever order they arrive', () => {
    const votes = cast([...noise(20, 12, 8), ...repeated(20, 'AAAAAADDDDDD'), ...repeated(20, 'DDDDDDAAAAAA')])
    const calculate = (ordered: readonly Vote[]) => {
      const collector = collectVotes()
      for (const { participant, statement, value } of ordered) collector.add(participant, statement, value)
      return findOpinion({ votes: collector, standings: [] })
    }
    const expected = calculate(votes)
    expect(expected.discovered).not.toBeNull()
    fc.assert(
      fc.property(fc.shuffledSubarray([...votes], { minLength: votes.length }), (ordered) => {
        expect(calculate(ordered)).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
})

describe('names of groups', () => {
  const people = ['a', 'b', 'c', 'd', 'e']

  test('go by size when there was nothing before', () => {
    expect(namedGrouping(people, Int16Array.of(1, 0, 0, 0, -1))).toEqual({
      names: ['A', 'B'],
      groupOf: Int16Array.of(1, 0, 0, 0, -1),
    })
  })

  test('stay with most of the people who had them', () => {
    const before = new Map([
      ['a', 'A'],
      ['b', 'A'],
      ['c', 'B'],
      ['d', 'B'],
      ['e', 'B'],
    ])
    // the same two groups found the other way round, and c has moved
    expect(namedGrouping(people, Int16Array.of(1, 1, 1, 0, 0), before)).toEqual({
      names: ['A', 'B'],
      groupOf: Int16Array.of(0, 0, 0, 1, 1),
    })
  })

  test('a group that splits keeps its name on the larger part, the rest gets a free one', () => {
    const before = new Map(people.map((id) => [id, 'B']))
    const { names, groupOf } = namedGrouping(people, Int16Array.of(0, 0, 1, 1, 1), before)
    expect(names).toEqual(['A', 'B'])
    expect(Array.from(groupOf)).toEqual([0, 0, 1, 1, 1])
  })

  test('are known by participant, for those in a group', () => {
    const grouping = { names: ['A', 'B'], groupOf: Int16Array.of(1, -1, 0) }
    expect(nameByParticipant(['a', 'b', 'c'], grouping)).toEqual(
      new Map([
        ['a', 'B'],
        ['c', 'A'],
      ]),
    )
  })

  test('carry over from one calculation to the next', () => {
    const first = opinionOf(twoCamps(25))
    const names = first.discovered?.names ?? []
    const swapped = new Map(
      first.matrix.participants.map((id, row) => [id, names[1 - (first.discovered?.groupOf[row] ?? 0)] ?? '']),
    )
    const second = findOpinion({ votes: aCollector(twoCamps(25)), standings: accepted(8), namesBefore: swapped })
    expect(second.discovered?.names).toEqual(names)
    expect(Array.from(second.discovered?.groupOf ?? [])).toEqual(
      Array.from(first.discovered?.groupOf ?? [], (group) => 1 - group),
    )
  })
})

describe('declared groups', () => {
  test('are there at any size', () => {
    const sides = new Map([
      [personId(0), 'resident'],
      [personId(1), 'unit'],
    ])
    const { declared } = findOpinion({ votes: aCollector(['AD', 'DA', 'AA']), standings: accepted(2), sides })
    expect(declared).toEqual({ names: ['resident', 'unit'], groupOf: Int16Array.of(0, 1, -1) })
  })

  test('are none when nobody here declared a side', () => {
    expect(declaredGrouping(['a'], new Map([['b', 'unit']]))).toBeNull()
  })
})

describe('in compatible mode', () => {
  const calculate = (picture: readonly string[], before?: CompatibleMemory) => {
    const matrix = aMatrix(picture)
    return calculateCompatibly(matrix, nothingLeftOut(matrix), before)
  }

  test('a participant who is in never leaves', () => {
    const few = [...repeated(8, 'AAD'), ...repeated(8, 'DDA')]
    const before = calculate(few).memory
    const grown = few.map((marks, row) => (row === 0 ? `${marks}.....` : `${marks}AAAAA`))
    expect(Array.from(calculate(grown).members)).not.toContain(0)
    expect(Array.from(calculate(grown, before).members)).toContain(0)
  })

  test('identical voters collapse into one group', () => {
    expect(calculate(repeated(20, 'AADDAAD')).grouping.names).toHaveLength(1)
  })

  test('a group of fewer than five stays a group', () => {
    const { grouping } = calculate([...repeated(20, 'AADDAAD'), ...repeated(3, 'DDAADDA')])
    const sizes = grouping.names.map((_, group) => grouping.groupOf.filter((of) => of === group).length)
    expect([...sizes].sort()).toEqual([20, 3])
  })

  test('a better number of groups is only followed the fourth time', () => {
    const camps = twoCamps(12)
    const three = [...camps, ...repeated(12, 'AADDAADD')]
    let memory = calculate(camps).memory
    const numbers: number[] = []
    for (let tick = 0; tick < 5; tick += 1) {
      const result = calculate(three, memory)
      numbers.push(result.memory.count.smoothed)
      memory = result.memory
    }
    expect(calculate(three).memory.count.last).toBe(memory.count.last)
    expect(numbers.slice(0, 3)).toEqual([2, 2, 2])
    expect(numbers[4]).toBe(memory.count.last)
  })

  test.each([
    ['one participant', ['AD']],
    ['one statement', ['A', 'D', 'A']],
  ])('%s: one group of everybody', (_, picture) => {
    const { grouping } = calculate(picture)
    expect(grouping.names).toHaveLength(1)
    expect(Array.from(grouping.groupOf)).toEqual(picture.map(() => 0))
  })
})

test.each([
  ['nothing', []],
  ['one participant', ['ADA']],
  ['one statement', ['A', 'D', 'P']],
  ['a statement with a single vote', ['AD.', 'ADA']],
])('%s is no obstacle', (_, picture) => {
  const opinion = opinionOf(picture)
  expect(opinion.members).toHaveLength(picture.length)
  expect(opinion.discovered).toBeNull()
  expect([...opinion.positions.x, ...opinion.positions.y].every(Number.isFinite)).toBe(true)
})
