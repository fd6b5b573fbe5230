// A proof of work that a device gives when too much comes in at once: nobody has to look at a picture puzzle, an honest phone
// is busy for a second, and one who floods a district for hours. The hash function is passed in.

/** A puzzle as the server makes it. Many small parts take every device about as long as they should; one large part varies. */
interface Puzzle {
  readonly salt: string
  /** zero bits that each hash begins with */
  readonly bits: number
  readonly parts: number
}

export type Hash = (text: string) => Uint8Array

/** About 16,000 hashes: a tenth of a second where scripts are compiled, under two where they are not. */
export const usualPuzzle = { bits: 11, parts: 8 } as const

/** `{salt}.{bits}.{parts}.{what only the server reads}` */
export const puzzleOf = (challenge: string): Puzzle | undefined => {
  const [salt = '', bits = '', parts = ''] = challenge.split('.')
  if (salt === '' || !/^\d{1,2}$/.test(bits) || !/^\d{1,2}$/.test(parts)) return undefined
  return { salt, bits: Number(bits), parts: Number(parts) }
}

export const textOf = ({ salt }: Puzzle, part: number, nonce: number): string =>
  `${salt}:${part.toString(36)}:${nonce.toString(36)}`

export const beginsWithZeros = (hash: Uint8Array, bits: number): boolean => {
  const whole = bits >> 3
  for (let index = 0; index < whole; index += 1) if (hash[index] !== 0) return false
  return bits % 8 === 0 || (hash[whole] ?? 255) >> (8 - (bits % 8)) === 0
}

/** The first nonce from `from` on that solves a part, or undefined when none of so many does. */
export const searched = (
  puzzle: Puzzle,
  part: number,
  hash: Hash,
  { from, tries }: { readonly from: number; readonly tries: number },
): number | undefined => {
  for (let nonce = from; nonce < from + tries; nonce += 1) {
    if (beginsWithZeros(hash(textOf(puzzle, part, nonce)), puzzle.bits)) return nonce
  }
  return undefined
}

/** A challenge with its solution, as it is sent in a header. */
export const proofText = (challenge: string, nonces: readonly number[]): string =>
  `${challenge}~${nonces.map((nonce) => nonce.toString(36)).join(',')}`

/** The challenge that a proof solves, or undefined when it solves none. Whether it is one of ours, the server knows. */
export const solvedBy = (proof: string, hash: Hash): string | undefined => {
  const [challenge = '', written = ''] = proof.split('~')
  const puzzle = puzzleOf(challenge)
  const nonces = written.split(',').map((nonce) => Number.parseInt(nonce, 36))
  if (puzzle === undefined || nonces.length !== puzzle.parts) return undefined
  const isRight = nonces.every(
    (nonce, part) => Number.isSafeInteger(nonce) && beginsWithZeros(hash(textOf(puzzle, part, nonce)), puzzle.bits),
  )
  return isRight ? challenge : undefined
}
