// Are there sides, or do people only differ in how readily they say yes? Compares the votes with the same votes dealt out
// so that everybody agrees, disagrees and passes as often as before.
import { type CentredVotes, centreVotes } from './centred'
import { largestEigenvalue } from './lanczos'
import { columnOf, type VoteMatrix, voteOf } from './matrix'
import { type Random, seededRandom } from './seeded-random'

interface SideTest {
  /** strength of the first direction once statement and person are taken out, as a share of what varies then, 0 to 1 */
  readonly share: number
  readonly largestShuffledShare: number
  /** whether the real share exceeds every shuffled one by more than a hair */
  readonly passed: boolean
}

const shuffles = 39
/** A share this much above the largest shuffled one is no accident of thirty-nine draws. */
const margin = 1.05
/** Where the share is this much above what the first few draws gave, the others need not be drawn. */
const plain = { after: 9, margin: 1.5 }
/** More people than this, evenly spread over the canonical order, would tell no more. */
const mostPeople = 500
/** Pairs of people who exchange votes, for each person: until nothing is left of the real votes, and between two draws. */
const trades = { first: 10, between: 3 }

/**
 * A scale has one statement harder to agree with than the next and one person readier to agree than the next, and nothing
 * else (Rasch 1960): then every arrangement of the votes with the same totals by person and by statement is equally likely.
 * Such arrangements are drawn by trades between two people (Strona et al. 2014, "curveball"), here for three kinds of vote
 * and only among statements that both have seen. The same votes and seed give the same answer.
 */
export function sideTest(votes: CentredVotes, seed = 1): SideTest {
  const sample = sampleOf(votes)
  const residue = residueOf(sample)
  if (residue.total === 0) return { share: 0, largestShuffledShare: 0, passed: false }
  const share = residue.share(sample.cell, seed)
  const random = seededRandom(seed + 1)
  const traded = { ...sample, cell: sample.cell.slice() }
  let largestShuffledShare = 0
  for (let round = 0; round < shuffles; round += 1) {
    trade(traded, (round === 0 ? trades.first : trades.between) * traded.participants.length, random)
    largestShuffledShare = Math.max(largestShuffledShare, residue.share(traded.cell, seed))
    if (share <= margin * largestShuffledShare) break
    if (round + 1 === plain.after && share > plain.margin * largestShuffledShare) break
  }
  return { share, largestShuffledShare, passed: share > margin * largestShuffledShare }
}

/** Every n-th person, with the votes on statements that count. */
function sampleOf({ matrix, leftOut }: CentredVotes): VoteMatrix {
  const step = Math.max(1, Math.ceil(matrix.participants.length / mostPeople))
  const participants = matrix.participants.filter((_, row) => row % step === 0)
  const rowStart = new Int32Array(participants.length + 1)
  const cells: number[] = []
  participants.forEach((_, place) => {
    const row = place * step
    for (const cell of matrix.cell.subarray(matrix.rowStart[row], matrix.rowStart[row + 1])) {
      if (leftOut[columnOf(cell)] !== 1) cells.push(cell)
    }
    rowStart[place + 1] = cells.length
  })
  return { participants, statements: matrix.statements, rowStart, cell: Uint16Array.from(cells) }
}

interface Residue {
  /** sum of squares of what is left; the same for every arrangement with these totals */
  readonly total: number
  /** how much of it lies along the first direction of the given cells */
  readonly share: (cell: Uint16Array, seed: number) => number
}

/** A vote less the mean of its statement, less the mean of what that leaves to its person. */
function residueOf(sample: VoteMatrix): Residue {
  const { rowStart, cell, participants, statements } = sample
  const { centred } = centreVotes(sample, new Uint8Array(statements.length))
  const lean = Float64Array.from(participants, (_, row) => {
    const start = rowStart[row] ?? 0
    const end = rowStart[row + 1] ?? 0
    let sum = 0
    for (let t = start; t < end; t += 1) sum += centred[cell[t] ?? 0] ?? 0
    return end === start ? 0 : sum / (end - start)
  })
  const left = (cells: Uint16Array): Float64Array => {
    const values = new Float64Array(cells.length)
    lean.forEach((of, row) => {
      for (let t = rowStart[row] ?? 0; t < (rowStart[row + 1] ?? 0); t += 1) {
        values[t] = (centred[cells[t] ?? 0] ?? 0) - of
      }
    })
    return values
  }
  const total = left(cell).reduce((sum, value) => sum + value * value, 0)
  return {
    total,
    share: (cells, seed) => {
      const values = left(cells)
      const multiply = (v: Float64Array, out: Float64Array): void => {
        out.fill(0)
        for (let row = 0; row < participants.length; row += 1) {
          const end = rowStart[row + 1] ?? 0
          let dot = 0
          for (let t = rowStart[row] ?? 0; t < end; t += 1) dot += (values[t] ?? 0) * (v[columnOf(cells[t] ?? 0)] ?? 0)
          for (let t = rowStart[row] ?? 0; t < end; t += 1) {
            const column = columnOf(cells[t] ?? 0)
            out[column] = (out[column] ?? 0) + dot * (values[t] ?? 0)
          }
        }
      }
      return largestEigenvalue(multiply, statements.length, seededRandom(seed)) / total
    },
  }
}

/** Two people drawn by chance exchange what they voted differently, each keeping as many of every kind; so many times. */
function trade(votes: VoteMatrix, times: number, random: Random): void {
  const people = votes.participants.length
  if (people < 2) return
  const kinds = Array.from({ length: 3 }, (): Places => {
    return { one: new Int32Array(votes.statements.length), other: new Int32Array(votes.statements.length), length: 0 }
  })
  for (let n = 0; n < times; n += 1) {
    const one = Math.floor(random() * people)
    const other = (one + 1 + Math.floor(random() * (people - 1))) % people
    compare(votes, one, other, kinds)
    for (const places of kinds) exchange(votes.cell, places, random)
  }
}

/** Walks along two rows at once; fills `kinds` with the places where they differ. */
function compare({ rowStart, cell }: VoteMatrix, one: number, other: number, kinds: readonly Places[]): void {
  for (const places of kinds) places.length = 0
  let a = rowStart[one] ?? 0
  let b = rowStart[other] ?? 0
  while (a < (rowStart[one + 1] ?? 0) && b < (rowStart[other + 1] ?? 0)) {
    const mine = cell[a] ?? 0
    const theirs = cell[b] ?? 0
    const apart = columnOf(mine) - columnOf(theirs)
    // agree and disagree sum to 0, either with a pass to 1 or -1
    const places = kinds[voteOf(mine) + voteOf(theirs) + 1]
    if (apart === 0 && mine !== theirs && places !== undefined) {
      places.one[places.length] = a
      places.other[places.length] = b
      places.length += 1
    }
    if (apart <= 0) a += 1
    if (apart >= 0) b += 1
  }
}

/** Where two people voted differently on the same statement, for one pair of kinds of vote. */
interface Places {
  readonly one: Int32Array
  readonly other: Int32Array
  length: number
}

/** Shuffles which of the two has which vote; how many of each kind a person has stays. */
function exchange(cell: Uint16Array, { one, other, length }: Places, random: Random): void {
  for (let at = length - 1; at > 0; at -= 1) {
    const drawn = Math.floor(random() * (at + 1))
    if (voteOf(cell[one[at] ?? 0] ?? 0) === voteOf(cell[one[drawn] ?? 0] ?? 0)) continue
    swap(cell, one[at] ?? 0, other[at] ?? 0)
    swap(cell, one[drawn] ?? 0, other[drawn] ?? 0)
  }
}

function swap(cell: Uint16Array, a: number, b: number): void {
  const kept = cell[a] ?? 0
  cell[a] = cell[b] ?? 0
  cell[b] = kept
}
