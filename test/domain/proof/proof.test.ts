// A proof of work is found by searching, known by checking, and by nothing else.

import { createHash } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2'
import { beginsWithZeros, proofText, puzzleOf, searched, solvedBy } from '../../../src/domain/proof/proof'

const hash = (text: string): Uint8Array => createHash('sha256').update(text).digest()
const challenge = 'c2FsdA.6.3.later.seal'

const solve = (of: string): number[] => {
  const puzzle = puzzleOf(of)
  if (puzzle === undefined) throw new Error('No puzzle.')
  return Array.from(
    { length: puzzle.parts },
    (_, part) => searched(puzzle, part, hash, { from: 0, tries: 100_000 }) ?? -1,
  )
}

test('what was searched for is a proof, anyone who hashes', () => {
  const proof = proofText(challenge, solve(challenge))
  expect(solvedBy(proof, hash)).toBe(challenge)
  expect(solvedBy(proof, (text) => sha256(text))).toBe(challenge)
})

test.each([
  ['a part too few', () => proofText(challenge, solve(challenge).slice(1))],
  [
    'a part that is wrong',
    () =>
      proofText(
        challenge,
        solve(challenge).map((nonce) => nonce + 1),
      ),
  ],
  ['the parts of another puzzle', () => proofText('b3RoZXI.6.3.later.seal', solve(challenge))],
  ['no puzzle', () => '~1,2,3'],
  ['nothing', () => ''],
  ['numbers that are none', () => `${challenge}~zz!,--,..`],
])('%s is no proof', (_what, proof) => {
  expect(solvedBy(proof(), hash)).toBeUndefined()
})

test.each([
  [[0, 0, 255], 16, true],
  [[0, 1], 15, true],
  [[0, 1], 16, false],
  [[7], 5, true],
  [[8], 5, false],
  [[], 1, false],
])('%j begins with %i zero bits: %s', (bytes, bits, is) => {
  expect(beginsWithZeros(Uint8Array.from(bytes), bits)).toBe(is)
})
