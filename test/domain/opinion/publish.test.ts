// What is published: nothing over fewer than five people, and nothing from which such a count could be worked out.
import fc from 'fast-check'
import { bubblesOf } from '../../../src/domain/opinion/bubble'
import { consensusFrom, groupConsensus } from '../../../src/domain/opinion/consensus'
import type { Count } from '../../../src/domain/opinion/group-vote'
import { findOpinion } from '../../../src/domain/opinion/opinion'
import { type PublishedOpinion, publishOpinion } from '../../../src/domain/opinion/publish'
import { type Ballot, disclose } from '../../../src/domain/opinion/publish-count'
import type { PublishedPartition } from '../../../src/domain/opinion/publish-partition'
import { seededRandom } from '../../../src/domain/opinion/seeded-random'
import { aCollector, accepted, personId, repeated } from './picture'

/** Sides in the order of the rows, e.g. `{ resident: 6, unit: 3 }`: six residents first. */
type Seats = Readonly<Record<string, number>>

function published(picture: readonly string[], seats: Seats, ballot: Ballot, strict = false): PublishedOpinion {
  const side = Object.entries(seats).flatMap(([name, people]) => repeated(people, name))
  const sides = new Map(side.map((name, row) => [personId(row), name]))
  const standings = accepted(Math.max(...picture.map((signs) => signs.length)))
  const opinion = findOpinion({ votes: aCollector(picture), standings, sides })
  return publishOpinion(opinion, { standings, strict, ballot })
}

function declaredOf({ declared }: PublishedOpinion): PublishedPartition {
  if (declared === null) throw new Error('sides were declared')
  return declared
}

const aCount = (agree: number, disagree: number, seen: number): Count => ({ agree, disagree, seen })

const meetingOfTwelve: Seats = { resident: 6, unit: 3, member: 2, expert: 1 }

describe('parts of a public total', () => {
  test.each<[string, readonly number[], readonly number[], readonly number[]]>([
    ['large ones are shown', [5, 12, 7], [0, 1, 2], []],
    ['small ones are joined', [10, 3, 2], [0], [1, 2]],
    ['one small one takes the smallest large one along', [10, 6, 1], [0], [1, 2]],
    ['two small ones under five together do as well', [10, 6, 1, 2], [0], [1, 2, 3]],
    ['nothing is shown when only one is large', [10, 1], [], [0, 1]],
    ['nothing is shown when all are small', [1, 1, 1], [], [0, 1, 2]],
    ['empty ones take no part', [10, 0, 5], [0, 2], []],
  ])('%s: %j', (_, sizes, shown, joined) => {
    expect(disclose(sizes, 'secret')).toEqual({ shown, joined })
  })

  test('no sum or difference of what is told covers one to four people', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 6 }), (sizes) => {
        const { shown, joined } = disclose(sizes, 'secret')
        const total = sizes.reduce((sum, size) => sum + size, 0)
        const joinedSize = joined.reduce((sum, part) => sum + (sizes[part] ?? 0), 0)
        expect(shown.every((part) => (sizes[part] ?? 0) >= 5)).toBe(true)
        expect(joinedSize === 0 || joinedSize >= 5 || joinedSize === total).toBe(true)
        expect([...shown, ...joined]).toHaveLength(sizes.filter((size) => size > 0).length)
      }),
    )
  })
})

describe('a secret ballot', () => {
  test('shows the sides of five and more, the others together', () => {
    const picture = [...repeated(6, 'AA'), ...repeated(3, 'AD'), ...repeated(2, 'AA'), 'AD']
    const result = declaredOf(published(picture, meetingOfTwelve, 'secret'))
    expect(result.groups.map(({ name, people }) => [name, people])).toEqual([['resident', 6]])
    expect(result.others).toEqual({ names: ['expert', 'member', 'unit'], people: 6 })
    expect(result.results[1]).toMatchObject({ groups: [aCount(6, 0, 6)], others: aCount(2, 4, 6), verdict: 'open' })
    expect(result.results[0]?.verdict).toBe('accepted')
  })

  test('does not let the vote of a single expert be subtracted from the total', () => {
    const picture = [...repeated(9, 'A'), 'D']
    const result = declaredOf(published(picture, { resident: 9, expert: 1 }, 'secret'))
    expect(result.groups).toEqual([])
    expect(result.others?.people).toBe(10)
    expect(result.results[0]?.others).toEqual(aCount(9, 1, 10))
  })

  test('people who declared nothing count among the others', () => {
    const picture = [...repeated(8, 'A'), ...repeated(6, 'A'), 'D']
    const result = declaredOf(published(picture, { resident: 8, unit: 6 }, 'secret'))
    expect(result.groups.map(({ name }) => name)).toEqual(['resident'])
    expect(result.others).toEqual({ names: ['unit'], people: 7 })
  })

  test('joins sides on a statement that few of them have seen', () => {
    const picture = [...repeated(6, 'AA'), ...repeated(5, 'A.'), 'AD', ...repeated(7, 'AA')]
    const result = declaredOf(published(picture, { resident: 6, unit: 6, member: 7 }, 'secret'))
    expect(result.groups.map(({ name }) => name)).toEqual(['member', 'resident', 'unit'])
    expect(result.results[1]?.groups).toEqual([aCount(7, 0, 7), null, null])
    expect(result.results[1]?.others).toEqual(aCount(6, 1, 7))
  })

  test('tells nothing but the number of votes while fewer than five have voted', () => {
    const opinion = published([...repeated(4, 'AA'), '.A'], { resident: 5 }, 'secret')
    expect(opinion.statements[0]).toEqual({ id: 's000', seen: 4, count: null, division: null })
    expect(opinion.statements[1]?.count).toEqual(aCount(5, 0, 5))
    expect(opinion.everybody.results[0]).toMatchObject({
      groups: [null],
      others: null,
      consensus: null,
      verdict: 'open',
    })
    expect(declaredOf(opinion).results[0]?.spread).toBeNull()
  })

  test('has no map and no null test among few people, because both depend on every vote', () => {
    const opinion = published(repeated(12, 'AADD'), meetingOfTwelve, 'secret')
    expect(opinion.map).toEqual([])
    expect(opinion.nullTest).toBeNull()
  })

  test('tells the same, no matter which of the others cast which vote', () => {
    const marks = fc.stringMatching(/^[ADP]{3}$/)
    fc.assert(
      fc.property(fc.array(marks, { minLength: 12, maxLength: 12 }), fc.nat(5), fc.nat(5), (picture, a, b) => {
        const swapped = [...picture]
        swapped[6 + a] = picture[6 + b] ?? ''
        swapped[6 + b] = picture[6 + a] ?? ''
        expect(published(swapped, meetingOfTwelve, 'secret')).toEqual(published(picture, meetingOfTwelve, 'secret'))
      }),
      { numRuns: 50 },
    )
  })

  test('every count told is over nobody or at least five, adds up to the total, and consensus follows from them', () => {
    const seats: Seats = { resident: 9, unit: 6, member: 3, expert: 2 }
    const picture = fc.array(fc.stringMatching(/^[ADP.]{4}$/), { minLength: 20, maxLength: 22 })
    fc.assert(
      fc.property(picture, (marks) => {
        const opinion = published(marks, seats, 'secret')
        const { results } = declaredOf(opinion)
        for (const { statement, groups, others, consensus } of results) {
          const counts = [...groups, others].filter((count) => count !== null)
          const total = opinion.statements.find(({ id }) => id === statement)
          expect(counts.every(({ seen }) => seen === 0 || seen >= 5)).toBe(true)
          if (total?.count == null) expect(counts).toEqual([])
          else expect(counts.reduce((sum, { seen }) => sum + seen, 0)).toBe(total.seen)
          if (consensus !== null) expect(groupConsensus(counts)).toEqual(consensus)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('an open ballot', () => {
  test('gives totals at any size, but breaks no small side out and settles nothing by so few', () => {
    const opinion = published(['A', 'A', 'A'], { resident: 2, unit: 1 }, 'open')
    const result = declaredOf(opinion)
    expect(opinion.statements[0]?.count).toEqual(aCount(3, 0, 3))
    expect(result.groups).toEqual([])
    expect(result.results[0]).toMatchObject({ others: aCount(3, 0, 3), verdict: 'open' })
    expect(result.results[0]?.consensus).toEqual(groupConsensus([aCount(3, 0, 3)]))
  })

  test('shows every side with five votes or more, whatever is left over', () => {
    const picture = [...repeated(10, 'AA'), ...repeated(5, 'AA'), 'A.', ...repeated(2, 'DD')]
    const seats = { resident: 10, member: 6, unit: 2 }
    const open = declaredOf(published(picture, seats, 'open'))
    expect(open.groups.map(({ name }) => name)).toEqual(['member', 'resident'])
    expect(open.results.map(({ groups, others }) => [...groups, others])).toEqual([
      [aCount(6, 0, 6), aCount(10, 0, 10), aCount(0, 2, 2)],
      [aCount(5, 0, 5), aCount(10, 0, 10), aCount(0, 2, 2)],
    ])
    expect(declaredOf(published(picture, seats, 'secret')).groups.map(({ name }) => name)).toEqual(['resident'])
  })

  test('judges ten residents and six members for, two units against, like a secret one', () => {
    const picture = [...repeated(16, 'A'), ...repeated(2, 'D')]
    const judged = (['open', 'secret'] as const).map((ballot) => {
      const [result] = declaredOf(published(picture, { resident: 10, member: 6, unit: 2 }, ballot)).results
      return [result?.verdict, result?.consensus]
    })
    expect(judged[0]).toEqual(judged[1])
    expect(judged[0]?.[0]).toBe('accepted')
  })

  test('gives the same votes the same verdict as a secret one', () => {
    const seats: Seats = { resident: 9, unit: 6, member: 3, expert: 2 }
    const picture = fc.array(fc.stringMatching(/^[ADP.]{4}$/), { minLength: 3, maxLength: 22 })
    fc.assert(
      fc.property(picture, (marks) => {
        fc.pre(marks.some((row) => row.includes('A')))
        const verdicts = (ballot: Ballot) =>
          published(marks, seats, ballot).declared?.results.map(({ statement, verdict }) => [statement, verdict])
        expect(verdicts('open')).toEqual(verdicts('secret'))
      }),
      { numRuns: 100 },
    )
  })
})

describe('what all sides accept', () => {
  test('is agreed by more than half of each, not only on average', () => {
    // half of the units pass: the mean over the sides does not mind
    const seats = { resident: 40, member: 40, unit: 8 }
    const verdictFor = (units: readonly string[]) =>
      declaredOf(published([...repeated(80, 'A'), ...units], seats, 'open')).results[0]
    const half = verdictFor([...repeated(4, 'A'), ...repeated(4, 'P')])
    expect(half?.consensus?.agreement).toBeGreaterThanOrEqual(consensusFrom)
    expect(half?.verdict).toBe('open')
    expect(verdictFor([...repeated(5, 'A'), ...repeated(3, 'P')])?.verdict).toBe('accepted')
  })

  test('is rejected only where more than half of each disagree', () => {
    const seats = { resident: 40, member: 40, unit: 8 }
    const verdictFor = (units: readonly string[]) =>
      declaredOf(published([...repeated(80, 'D'), ...units], seats, 'open')).results[0]?.verdict
    expect(verdictFor([...repeated(4, 'D'), ...repeated(4, 'P')])).toBe('open')
    expect(verdictFor([...repeated(5, 'D'), ...repeated(3, 'P')])).toBe('rejected')
  })
})

describe('a statement', () => {
  test('is rejected when all sides reject it, and divides when half do', () => {
    const picture = [...repeated(6, 'DA'), ...repeated(6, 'DD')]
    const opinion = published(picture, { resident: 6, unit: 6 }, 'secret')
    expect(opinion.declared?.results.map(({ verdict, spread }) => [verdict, spread])).toEqual([
      ['rejected', 0],
      ['open', 1],
    ])
    expect(opinion.statements.map(({ division }) => division)).toEqual([0, 1])
  })

  test('is published only if people may see it; a meta statement without a verdict', () => {
    const opinion = findOpinion({ votes: aCollector(repeated(6, 'AAAA')), standings: [] })
    const standings = [
      { id: 's000', moderation: 1, meta: false },
      { id: 's001', moderation: 0, meta: false },
      { id: 's002', moderation: -1, meta: false },
      { id: 's003', moderation: 1, meta: true },
    ] as const
    const idsUnder = (strict: boolean) =>
      publishOpinion(opinion, { standings, strict, ballot: 'secret' }).statements.map(({ id }) => id)
    expect(idsUnder(false)).toEqual(['s000', 's001', 's003'])
    expect(idsUnder(true)).toEqual(['s000', 's003'])

    const moderated = findOpinion({ votes: aCollector(repeated(6, 'AAAA')), standings })
    const { everybody } = publishOpinion(moderated, { standings, strict: true, ballot: 'secret' })
    expect(everybody.results.map(({ verdict }) => verdict)).toEqual(['accepted', 'open'])
  })
})

test('what sets the sides apart is told of each side of five and more', () => {
  const picture = [...repeated(6, 'ADA'), ...repeated(6, 'DAA')]
  const { groups } = declaredOf(published(picture, { resident: 6, unit: 6 }, 'secret'))
  expect(groups.map(({ representative }) => representative.map(({ statement, side }) => [statement, side]))).toEqual([
    [
      ['s000', 'agree'],
      ['s001', 'disagree'],
    ],
    [
      ['s001', 'agree'],
      ['s000', 'disagree'],
    ],
  ])
})

test('a side is not known by a vote that only a minority of it cast', () => {
  // all agree with s000, so that neither side of it sets anybody apart
  const picture = [...repeated(6, 'AA'), ...repeated(6, 'AP')]
  const { groups } = declaredOf(published(picture, { resident: 6, unit: 6 }, 'secret'))
  const told = groups.flatMap(({ representative }) => representative)
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter(({ votes, seen }) => 2 * votes <= seen)).toEqual([])
})

describe('the map', () => {
  test('is made of bubbles of at least five people, with the groups told apart', () => {
    const { map, discovered } = published([...repeated(27, 'AAAADDDD'), ...repeated(33, 'DDDDAAAA')], {}, 'secret')
    expect(discovered?.groups.map(({ people }) => people)).toEqual([33, 27])
    expect(map.every(({ people }) => people >= 5)).toBe(true)
    expect(map.reduce((sum, { people }) => sum + people, 0)).toBe(60)
    expect(new Set(map.map(({ group, x }) => `${group} ${Math.sign(x)}`)).size).toBe(2)
    expect(Math.max(...map.map(({ x }) => Math.abs(x)))).toBe(1)
  })

  test('has few bubbles even for many people, and stands where they stand', () => {
    const random = seededRandom(1)
    const positions = { x: Float64Array.from({ length: 5000 }, random), y: Float64Array.from({ length: 5000 }, random) }
    const bubbles = bubblesOf(positions, [...Array(5000).keys()], 60)
    expect(bubbles.length).toBeGreaterThan(20)
    expect(bubbles.length).toBeLessThanOrEqual(60)
    const mean = bubbles.reduce((sum, { x, people }) => sum + x * people, 0) / 5000
    expect(mean).toBeCloseTo(positions.x.reduce((sum, x) => sum + x, 0) / 5000, 9)
  })

  test('shows nobody where there are fewer than five', () => {
    const positions = { x: Float64Array.of(1, 2, 3, 4), y: Float64Array.of(1, 2, 3, 4) }
    expect(bubblesOf(positions, [0, 1, 2, 3], 60)).toEqual([])
  })
})

test('what is published is plain data without an id of anybody', () => {
  const opinion = published(repeated(60, 'AADDAADD'), { resident: 40, unit: 20 }, 'secret')
  const text = JSON.stringify(opinion)
  expect(JSON.parse(text)).toEqual(opinion)
  expect(text).not.toMatch(/p0\d\d/)
})
