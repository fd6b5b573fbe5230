// Sides are told from a scale on which people merely say yes more or less readily, and from a few who stand far out.
import { centreVotes } from '../../../src/domain/opinion/centred'
import { steadiestGroupClusters } from '../../../src/domain/opinion/clustering'
import { collectVotes } from '../../../src/domain/opinion/collector'
import { findOpinion } from '../../../src/domain/opinion/opinion'
import { type Random, seededRandom } from '../../../src/domain/opinion/seeded-random'
import { sideTest } from '../../../src/domain/opinion/side-test'
import { adjustedRand } from './adjusted-rand'
import { type ConversationName, collected, describeConversations, readConversation } from './conversation'
import { aCollector, accepted, aMatrix, nothingLeftOut, repeated } from './picture'

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Every person as ready to say yes, every statement as hard to say yes to, as drawn; nothing else. */
function onOneScale(people: number, statements: number, seed: number): readonly string[] {
  const random = seededRandom(seed)
  const hardness = Array.from({ length: statements }, () => normal(random))
  return Array.from({ length: people }, () => {
    const readiness = 1.2 * normal(random)
    const passes = logistic(normal(random) - 2.5)
    return hardness
      .map((hard) => (random() < passes ? 'P' : random() < logistic(readiness - hard) ? 'A' : 'D'))
      .join('')
  })
}

/** Two camps that differ on a third of the statements and mostly agree with the rest. */
function twoCamps(people: number, statements: number, seed: number): readonly string[] {
  const random = seededRandom(seed)
  return Array.from({ length: people }, (_, person) =>
    Array.from({ length: statements }, (_, statement) => {
      const agrees = statement % 3 > 0 ? 0.75 : person % 2 === 0 ? 0.9 : 0.1
      return random() < agrees ? 'A' : 'D'
    }).join(''),
  )
}

/** Four camps, each with a quarter of the statements that it alone agrees with. */
function fourCamps(people: number, statements: number, seed: number): readonly string[] {
  const random = seededRandom(seed)
  return Array.from({ length: people }, (_, person) =>
    Array.from({ length: statements }, (_, statement) =>
      random() < (statement % 4 === person % 4 ? 0.9 : 0.1) ? 'A' : 'D',
    ).join(''),
  )
}

const testOf = (picture: readonly string[], seed?: number) => {
  const matrix = aMatrix(picture)
  return sideTest(centreVotes(matrix, nothingLeftOut(matrix)), seed)
}

const opinionOf = (picture: readonly string[]) =>
  findOpinion({ votes: aCollector(picture), standings: accepted(picture[0]?.length ?? 0) })

const seeds = Array.from({ length: 200 }, (_, index) => 1000 + 13 * index)

describe('a scale is not two sides', () => {
  test('of two hundred votings on one scale at most ten name groups', () => {
    const found = seeds.map((seed) => opinionOf(onOneScale(60, 14, seed)))
    expect(found.filter(({ nullTest }) => nullTest.passed).length).toBeGreaterThan(190)
    expect(found.filter(({ discovered }) => discovered !== null).length).toBeLessThanOrEqual(10)
    expect(found.filter(({ ungrouped }) => ungrouped === 'scale').length).toBeGreaterThan(180)
  })

  test('of forty votings in two camps nearly all name the camps, though both agree with most statements', () => {
    const some = seeds.slice(0, 40)
    const named = some.filter((seed) => {
      const { discovered } = opinionOf(twoCamps(60, 15, seed))
      const groups = Array.from(discovered?.groupOf ?? [])
      const camps = groups.map((_, person) => person % 2)
      return groups.length > 0 && adjustedRand(groups, camps) > 0.6
    })
    expect(named.length).toBeGreaterThanOrEqual(38)
  })

  test('of four camps some may be told as one, as the page says, but of forty camps at most one is cut in two', () => {
    const whole = seeds.slice(0, 10).flatMap((seed) => {
      const { discovered } = opinionOf(fourCamps(100, 16, seed))
      expect(discovered?.names.length ?? 0).toBeGreaterThanOrEqual(2)
      const groups = Array.from(discovered?.groupOf ?? [])
      return [0, 1, 2, 3].filter((camp) => {
        const counts = new Map<number, number>()
        groups.forEach((group, person) => {
          if (person % 4 === camp) counts.set(group, (counts.get(group) ?? 0) + 1)
        })
        return Math.max(0, ...counts.values()) >= 20
      })
    })
    expect(whole.length).toBeGreaterThanOrEqual(39)
  })

  test('the same votes and seed give the same answer', () => {
    const picture = onOneScale(40, 10, 3)
    expect(testOf(picture, 5)).toEqual(testOf(picture, 5))
  })

  test.each([
    ['nobody', []],
    ['one person', ['ADA']],
    ['people who all vote alike', repeated(60, 'AADD')],
  ])('%s have no sides', (_, picture) => {
    expect(testOf(picture)).toEqual({ share: 0, largestShuffledShare: 0, passed: false })
  })

  test('statements that are left out do not count', () => {
    const matrix = aMatrix([...repeated(30, 'AADDAA'), ...repeated(30, 'DDAAAA')])
    expect(sideTest(centreVotes(matrix, nothingLeftOut(matrix))).passed).toBe(true)
    expect(sideTest(centreVotes(matrix, Uint8Array.of(1, 1, 1, 1, 0, 0))).share).toBe(0)
  })
})

describe('a group has at least five people and a twentieth of those placed', () => {
  const far = 'DDDDDDDDAAAAAAAA'

  test('four who stand far out join the nearest group', () => {
    const picture = [...twoCamps(80, 16, 1), ...repeated(4, far)]
    const groups = opinionOf(picture).discovered?.groupOf ?? new Int16Array()
    const sizes = [0, 1].map((group) => groups.filter((of) => of === group).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(84)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(30)
  })

  test.each([
    ['beyond the one', 13, 10],
    ['beyond the other', -3, 0],
  ])('three who stand %s of two heaps join that one', (_where, far, near) => {
    const x = [0, 10].flatMap((at) => Array.from({ length: 20 }, () => at)).concat(far, far, far)
    const points = { x: Float64Array.from(x), y: new Float64Array(43), weight: new Float64Array(43).fill(1) }
    const groups = steadiestGroupClusters(points, 3)
    const joined = groups.find(({ members }) => members.includes(42))
    expect(groups.length).toBe(2)
    expect(joined?.members.filter((point) => x[point] === near)).toHaveLength(20)
  })

  test.each([
    [100, 5],
    [120, 6],
  ])('among %i people the smallest group named has %i', (people, fewest) => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { discovered } = opinionOf([...twoCamps(people - fewest + 1, 16, seed), ...repeated(fewest - 1, far)])
      const sizes = (discovered?.names ?? []).map((_, group) => discovered?.groupOf.filter((of) => of === group).length)
      expect(sizes.length).toBeGreaterThanOrEqual(2)
      expect(Math.min(...sizes.map((size) => size ?? 0))).toBeGreaterThanOrEqual(fewest)
    }
  })

  test('where all but four think alike there are no groups', () => {
    // the four differ in everything, so that there are sides, but one of them is too small to be told
    const { discovered, ungrouped } = opinionOf([...repeated(56, 'AAAADDDD'), ...repeated(4, 'DDDDAAAA')])
    expect(discovered).toBeNull()
    expect(ungrouped).toBe('together')
  })
})

describeConversations('real conversations', () => {
  const agreement: Readonly<Record<ConversationName, number>> = {
    'bg2050-volunteers': 0.91,
    'scoop-hivemind.biodiversity': 0.87,
    'ssis.land-bank-farmland': 0.96,
  }

  test.each(Object.entries(agreement))('%s still has groups, much like the published ones', (name, least) => {
    const conversation = readConversation(name as ConversationName)
    const { discovered, matrix, members } = findOpinion({
      votes: collected(conversation.votes),
      standings: conversation.standings,
    })
    const sizes = discovered?.names.map((_, group) => discovered.groupOf.filter((of) => of === group).length) ?? []
    expect(sizes.length).toBe(2)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.max(5, members.length / 20))
    const both = matrix.participants.flatMap((id, row): [number, number][] => {
      const published = conversation.publishedGroup.get(id)
      const ours = discovered?.groupOf[row] ?? -1
      return published === undefined || ours < 0 ? [] : [[published, ours]]
    })
    expect(
      adjustedRand(
        both.map(([published]) => published),
        both.map(([, ours]) => ours),
      ),
    ).toBeGreaterThanOrEqual(least)
  })

  test('votes read from a conversation twice are judged the same', () => {
    const { votes, standings } = readConversation('bg2050-volunteers')
    const found = () => findOpinion({ votes: collected(votes), standings }).discovered
    expect(found()).toEqual(found())
  })
})

test('a person who has voted on nothing that counts is no obstacle', () => {
  const collector = collectVotes()
  collector.add('a', 's', 1)
  collector.add('b', 't', -1)
  const matrix = collector.matrix('canonical')
  expect(sideTest(centreVotes(matrix, Uint8Array.of(0, 1))).passed).toBe(false)
})
