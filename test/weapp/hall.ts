// A full room: 130 people of five sides who have voted on what was stated, in two camps, and what our own calculation
// tells of it.

import type { StatementResult } from '../../src/domain/contract/meeting'
import type { OpinionResult } from '../../src/domain/contract/opinion'
import { sides } from '../../src/domain/meeting/meeting'
import { collectVotes } from '../../src/domain/opinion/collector'
import { findOpinion } from '../../src/domain/opinion/opinion'
import { publishOpinion } from '../../src/domain/opinion/publish'
import { seededRandom } from '../../src/domain/opinion/seeded-random'

export const peopleInTheHall = 130

type Value = -1 | 0 | 1

const voteOf = (random: () => number, person: number, statement: number): Value => {
  if (random() < 0.12) return 0
  // a third of the statements divides the room by camps, the others are liked by most
  const inCamp = person % 2 === 0
  const likely = statement % 3 === 0 ? (inCamp === (statement % 2 === 0) ? 0.9 : 0.1) : 0.8
  return random() < likely ? 1 : -1
}

const counted = (values: readonly Value[]) => ({
  agree: values.filter((value) => value === 1).length,
  disagree: values.filter((value) => value === -1).length,
  pass: values.filter((value) => value === 0).length,
})

export interface Hall {
  readonly opinion: OpinionResult
  readonly results: ReadonlyMap<string, StatementResult>
}

const held = new Map<string, Hall>()

/** What is told of a hall that was asked about these statements; the same statements, the same hall. */
export const hallOf = (statements: readonly string[]): Hall => {
  const key = statements.join()
  const known = held.get(key)
  if (known !== undefined) return known
  const random = seededRandom(20261129)
  const votes = collectVotes()
  const sideOf = new Map<string, (typeof sides)[number]>()
  const cast = new Map<string, { readonly side: string; readonly value: Value }[]>()
  for (let person = 0; person < peopleInTheHall; person += 1) {
    const side = sides[person % sides.length] ?? sides[0]
    sideOf.set(`p${person}`, side)
    for (const [index, statement] of statements.entries()) {
      const value = voteOf(random, person, index)
      votes.add(`p${person}`, statement, value)
      cast.set(statement, [...(cast.get(statement) ?? []), { side, value }])
    }
  }
  const standings = statements.map((id) => ({ id, moderation: 1 as const, meta: false }))
  const opinion = publishOpinion(findOpinion({ votes, standings, sides: sideOf }), {
    standings,
    strict: true,
    ballot: 'open',
  })
  const results = new Map(
    [...cast].map(([statement, all]): [string, StatementResult] => [
      statement,
      {
        ...counted(all.map(({ value }) => value)),
        sides: sides.map((side) => ({
          side,
          ...counted(all.filter((one) => one.side === side).map(({ value }) => value)),
        })),
        others: null,
        agreement: 0.62,
        rejection: 0.21,
        verdict: 'open',
      },
    ]),
  )
  // the same as it comes over the network
  const told: OpinionResult = JSON.parse(JSON.stringify(opinion))
  const hall = { opinion: told, results }
  held.set(key, hall)
  return hall
}
