// Small meetings drawn as pictures: a row per person, a mark per statement.
import { collectVotes, type VoteCollector } from '../../../src/domain/opinion/collector'
import type { VoteMatrix } from '../../../src/domain/opinion/matrix'
import type { StatementStanding } from '../../../src/domain/opinion/moderation'
import type { VoteValue } from '../../../src/domain/opinion/vote'

/** A agrees, D disagrees, P passes, anything else has not seen the statement. */
const valueOfMark: Readonly<Record<string, VoteValue>> = { A: 1, D: -1, P: 0 }

export const personId = (row: number): string => `p${String(row).padStart(3, '0')}`
export const statementId = (column: number): string => `s${String(column).padStart(3, '0')}`

export function aCollector(picture: readonly string[]): VoteCollector {
  const collector = collectVotes()
  picture.forEach((marks, row) => {
    ;[...marks].forEach((mark, column) => {
      const value = valueOfMark[mark]
      if (value !== undefined) collector.add(personId(row), statementId(column), value)
    })
  })
  return collector
}

export const aMatrix = (picture: readonly string[]): VoteMatrix => aCollector(picture).matrix('canonical')

/** The matrix drawn again; a row per participant. */
export function drawn(matrix: VoteMatrix): readonly string[] {
  return matrix.participants.map((_, row) => {
    const marks = matrix.statements.map(() => '.')
    for (const cell of matrix.cell.subarray(matrix.rowStart[row], matrix.rowStart[row + 1])) {
      marks[cell >> 2] = 'DPA'.charAt(cell & 3)
    }
    return marks.join('')
  })
}

export const nothingLeftOut = (matrix: VoteMatrix): Uint8Array => new Uint8Array(matrix.statements.length)

export const accepted = (statements: number): readonly StatementStanding[] =>
  Array.from({ length: statements }, (_, column) => ({ id: statementId(column), moderation: 1, meta: false }))

export const repeated = (times: number, marks: string): readonly string[] => Array.from({ length: times }, () => marks)
