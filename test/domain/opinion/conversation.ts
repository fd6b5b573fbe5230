// Real conversations with what Polis published about them, read from the data that lies beside the repository.
// Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with
// Attribution to The Computational Democracy Project.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { collectVotes, type VoteCollector } from '../../../src/domain/opinion/collector'
import type { StatementStanding } from '../../../src/domain/opinion/moderation'
import type { Vote, VoteValue } from '../../../src/domain/opinion/vote'

const folder = path.resolve(__dirname, '../../../../shared/data/votes')

const isHere = existsSync(folder)
const describeHere = isHere ? describe : describe.skip

/** Like `describe`; where the data is not there, one skipped test says so and nothing tries to read it. */
export const describeConversations = (what: string, tests: () => void): void =>
  describeHere(what, isHere ? tests : noData)

const noData = (): void => test('skipped: the conversations in ../shared/data/votes are not here', () => undefined)

export type ConversationName = 'bg2050-volunteers' | 'scoop-hivemind.biodiversity' | 'ssis.land-bank-farmland'

export interface Conversation {
  /** in the order in which they were cast */
  readonly votes: readonly Vote[]
  readonly standings: readonly StatementStanding[]
  /** Polis's group of each participant who has one */
  readonly publishedGroup: ReadonlyMap<string, number>
  /** Polis's group-informed consensus of each statement, where the export has that column */
  readonly publishedConsensus: ReadonlyMap<string, number>
}

type Row = Readonly<Record<string, string>>

const rowsOf = (name: ConversationName, file: string): readonly Row[] =>
  parse(readFileSync(path.join(folder, name, file)), { columns: true })

const isVote = (value: number): value is VoteValue => value === 1 || value === -1 || value === 0

export function readConversation(name: ConversationName): Conversation {
  const comments = rowsOf(name, 'comments.csv')
  const cast = [...rowsOf(name, 'votes.csv')].sort((a, b) => Number(a.timestamp) - Number(b.timestamp))
  return {
    votes: cast.flatMap((row) => {
      const value = Number(row.vote)
      return isVote(value) ? [{ participant: row['voter-id'] ?? '', statement: row['comment-id'] ?? '', value }] : []
    }),
    standings: comments.map((row) => ({
      id: row['comment-id'] ?? '',
      moderation: row.moderated === '1' ? 1 : row.moderated === '-1' ? -1 : 0,
      meta: row['is-meta'] === 'true',
    })),
    publishedGroup: new Map(
      rowsOf(name, 'participants-votes.csv').flatMap((row) =>
        row['group-id'] ? [[row.participant ?? '', Number(row['group-id'])]] : [],
      ),
    ),
    publishedConsensus: new Map(
      comments.flatMap((row) =>
        row['group-informed-consensus'] ? [[row['comment-id'] ?? '', Number(row['group-informed-consensus'])]] : [],
      ),
    ),
  }
}

export function collected(votes: readonly Vote[]): VoteCollector {
  const collector = collectVotes()
  for (const { participant, statement, value } of votes) collector.add(participant, statement, value)
  return collector
}
