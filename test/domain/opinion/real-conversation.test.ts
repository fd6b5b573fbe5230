// The figures that the maths has to reach on real conversations, against Polis's own results and plain references.
import { collectVotes } from '../../../src/domain/opinion/collector'
import { type CompatibleResult, calculateCompatibly } from '../../../src/domain/opinion/compatible'
import { consensusStatements, groupConsensus } from '../../../src/domain/opinion/consensus'
import { countGroupVotes, countsOn } from '../../../src/domain/opinion/group-vote'
import { oneGroup } from '../../../src/domain/opinion/grouping'
import { leftOutColumns } from '../../../src/domain/opinion/moderation'
import { findOpinion } from '../../../src/domain/opinion/opinion'
import { extremity, projectParticipants, projectStatements } from '../../../src/domain/opinion/projection'
import { representativeStatements } from '../../../src/domain/opinion/representative'
import { seededRandom } from '../../../src/domain/opinion/seeded-random'
import type { Vote } from '../../../src/domain/opinion/vote'
import { adjustedRand } from './adjusted-rand'
import {
  type Conversation,
  type ConversationName,
  collected,
  describeConversations,
  readConversation,
} from './conversation'
import {
  cosine,
  denseVotes,
  referenceClusters,
  referenceConsensus,
  referenceMap,
  referenceRepresentatives,
} from './reference'

const conversations: readonly ConversationName[] = [
  'bg2050-volunteers',
  'scoop-hivemind.biodiversity',
  'ssis.land-bank-farmland',
]

/** Agreement in ARI that the published groups have to be met with. */
const published = {
  'bg2050-volunteers': 1,
  'scoop-hivemind.biodiversity': 0.96,
  'ssis.land-bank-farmland': 0.97,
} as const satisfies Record<ConversationName, number>

function compatible({ votes, standings }: Conversation): CompatibleResult {
  const matrix = collected(votes).matrix('arrival')
  return calculateCompatibly(matrix, leftOutColumns(matrix, standings))
}

/** ARI over the participants that both partitions place. */
function againstPublished(
  { publishedGroup }: Conversation,
  participants: readonly string[],
  groupOf: Int16Array,
): number {
  const both = participants.flatMap((id, row) => {
    const theirs = publishedGroup.get(id)
    const ours = groupOf[row] ?? -1
    return theirs === undefined || ours < 0 ? [] : [{ theirs, ours }]
  })
  return adjustedRand(
    both.map(({ ours }) => ours),
    both.map(({ theirs }) => theirs),
  )
}

const largestDifference = (a: Iterable<number>, b: readonly number[]): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] ?? Number.NaN))))

function shuffled(votes: readonly Vote[], seed: number): readonly Vote[] {
  const random = seededRandom(seed)
  return votes
    .map((vote) => ({ vote, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ vote }) => vote)
}

describeConversations('a real conversation', () => {
  describe.each(conversations)('%s', (name) => {
    const conversation = readConversation(name)
    const result = compatible(conversation)
    const { matrix, leftOut } = result.votes
    const isLeftOut = Array.from(leftOut, (flag) => flag === 1)
    const table = denseVotes(conversation.votes, matrix.participants, matrix.statements)
    const reference = referenceMap(table, isLeftOut)

    test('the centre is that of the dense reference', () => {
      expect(largestDifference(result.votes.mean, reference.mean)).toBeLessThanOrEqual(1e-9)
    })

    test('the principal components point where those of the dense reference do', () => {
      const [first, second] = reference.components
      expect(Math.abs(cosine(Array.from(result.components.first), first))).toBeGreaterThanOrEqual(0.999999)
      expect(Math.abs(cosine(Array.from(result.components.second), second))).toBeGreaterThanOrEqual(0.999999)
    })

    test('along the same components, positions and extremity are those of the dense reference', () => {
      const [first, second] = reference.components
      const components = { first: Float64Array.from(first), second: Float64Array.from(second) }
      const positions = projectParticipants(result.votes, components)
      expect(
        largestDifference(
          positions.x,
          reference.positions.map(([x]) => x),
        ),
      ).toBeLessThanOrEqual(1e-9)
      expect(
        largestDifference(
          positions.y,
          reference.positions.map(([, y]) => y),
        ),
      ).toBeLessThanOrEqual(1e-9)
      const ours = extremity(projectStatements(result.votes, components))
      expect(largestDifference(ours, reference.extremity)).toBeLessThanOrEqual(1e-9)
    })

    test('along its own components, which end when the norm repeats, extremity hardly differs from the reference', () => {
      const ours = extremity(projectStatements(result.votes, result.components))
      expect(largestDifference(ours, reference.extremity)).toBeLessThanOrEqual(1e-6)
    })

    test('the groups are those of a plain k-means from the same start', () => {
      const positions = Array.from(result.members, (row): [number, number] => [
        result.positions.x[row] ?? 0,
        result.positions.y[row] ?? 0,
      ])
      const base = referenceClusters(
        positions,
        positions.map(() => 1),
        100,
        100,
      )
      const centres = base.map(({ centre }) => centre)
      const weights = base.map(({ members }) => members.length)
      const groups = referenceClusters(centres, weights, result.grouping.names.length, 20)
      const theirs = new Map(
        groups.flatMap(({ members }, group) =>
          members.flatMap((b) =>
            (base[b]?.members ?? []).map((i): [number, number] => [result.members[i] ?? -1, group]),
          ),
        ),
      )
      const rows = Array.from(result.members)
      expect(
        adjustedRand(
          rows.map((row) => theirs.get(row) ?? -1),
          rows.map((row) => result.grouping.groupOf[row] ?? -1),
        ),
      ).toBe(1)
    })

    test('started from its own base and group clusters, it finds the same groups again', () => {
      const again = calculateCompatibly(matrix, leftOut, result.memory)
      const rows = Array.from(result.members)
      expect(again.members).toEqual(result.members)
      expect(
        adjustedRand(
          rows.map((row) => again.grouping.groupOf[row] ?? -1),
          rows.map((row) => result.grouping.groupOf[row] ?? -1),
        ),
      ).toBe(1)
    })

    test('two groups, as Polis published them', () => {
      expect(result.grouping.names).toHaveLength(2)
      expect(againstPublished(conversation, matrix.participants, result.grouping.groupOf)).toBeGreaterThanOrEqual(
        published[name],
      )
    })

    test('representative statements: the same lists in the same order as the plain reference', () => {
      const lists = representativeStatements(countGroupVotes(matrix, result.grouping), leftOut)
      const groupOf = Array.from(result.grouping.groupOf)
      expect(lists).toHaveLength(2)
      lists.forEach((list, group) => {
        expect(list.length).toBeGreaterThan(0)
        expect(list.map(({ statement, side }) => `${statement}:${side}`)).toEqual(
          referenceRepresentatives(table, isLeftOut, groupOf, group),
        )
      })
    })

    test('consensus statements: the same lists in the same order as the plain reference', () => {
      const everybody = countGroupVotes(matrix, oneGroup(matrix.participants.length))
      const { agree, disagree } = consensusStatements(everybody, leftOut)
      expect(agree.map(({ statement }) => statement)).toEqual(referenceConsensus(table, isLeftOut, 1))
      expect(disagree.map(({ statement }) => statement)).toEqual(referenceConsensus(table, isLeftOut, -1))
      expect(agree.length).toBeGreaterThan(0)
    })

    test('our own mode gives identical groups for any order of the votes', () => {
      const groupsFor = (votes: readonly Vote[]) => {
        const { discovered, matrix: own } = findOpinion({ votes: collected(votes), standings: conversation.standings })
        return own.participants.map((id, row) => [id, discovered?.names[discovered.groupOf[row] ?? -1]])
      }
      // a re-vote is the later one by definition, so each cell keeps its last vote while the order changes
      const cells = new Map(conversation.votes.map((vote) => [`${vote.participant} ${vote.statement}`, vote]))
      const last = [...cells.values()]
      const expected = groupsFor(last)
      expect(expected.filter(([, group]) => group !== undefined).length).toBeGreaterThan(100)
      for (const seed of [1, 2, 3]) expect(groupsFor(shuffled(last, seed))).toEqual(expected)
    })

    test('the null test tells it from the same votes dealt out at random', () => {
      const { nullTest } = findOpinion({ votes: collected(conversation.votes), standings: conversation.standings })
      expect(nullTest.shuffledShares).toHaveLength(20)
      expect(nullTest.share).toBeGreaterThan(0.1)
      expect(nullTest.largestShuffledShare).toBeLessThan(0.05)
      expect(nullTest.passed).toBe(true)
    })

    test('votes dealt out at random among those who saw the statement show no groups', () => {
      const random = seededRandom(11)
      const byStatement = new Map<string, Vote[]>()
      for (const vote of conversation.votes)
        byStatement.set(vote.statement, [...(byStatement.get(vote.statement) ?? []), vote])
      const votes = collectVotes()
      for (const [statement, cast] of byStatement) {
        const values = cast.map(({ value }) => ({ value, at: random() })).sort((a, b) => a.at - b.at)
        for (const [i, { participant }] of cast.entries()) votes.add(participant, statement, values[i]?.value ?? 0)
      }
      const { nullTest, discovered } = findOpinion({ votes, standings: conversation.standings })
      expect(nullTest.passed).toBe(false)
      expect(discovered).toBeNull()
    })
  })

  test('the published group-informed consensus of bg2050 comes out for all 371 statements', () => {
    const conversation = readConversation('bg2050-volunteers')
    const matrix = collected(conversation.votes).matrix('arrival')
    const groupOf = Int16Array.from(matrix.participants, (id) => conversation.publishedGroup.get(id) ?? -1)
    const votes = countGroupVotes(matrix, { names: ['0', '1'], groupOf })
    const differences = matrix.statements.map((id, statement) => {
      const ours = groupConsensus(countsOn(votes, statement))?.product ?? Number.NaN
      return Math.abs(ours - (conversation.publishedConsensus.get(id) ?? Number.NaN))
    })
    expect(differences).toHaveLength(371)
    expect(differences.filter((difference) => difference <= 1e-12)).toHaveLength(371)
  })
})
