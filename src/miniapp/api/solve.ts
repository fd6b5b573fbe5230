// Solves the server's puzzle on this device, a slice at a time, so that the screen stays alive meanwhile.

import { proofText, puzzleOf, searched } from '@domain/proof/proof'
import { sha256 } from '@noble/hashes/sha2'

/** Hashes between two breaths: less than a frame where scripts are compiled. */
const slice = 512

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Puzzles are plain ASCII. WeChat has no TextEncoder. */
const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}

const hash = (text: string): Uint8Array => sha256(bytesOf(text))

/** What is sent along with the same request, or undefined when there is no such puzzle. */
export const solve = async (challenge: string): Promise<string | undefined> => {
  const puzzle = puzzleOf(challenge)
  if (puzzle === undefined) return undefined
  const nonces: number[] = []
  for (let part = 0; part < puzzle.parts; part += 1) {
    let nonce: number | undefined
    for (let from = 0; nonce === undefined; from += slice) {
      nonce = searched(puzzle, part, hash, { from, tries: slice })
      await breath()
    }
    nonces.push(nonce)
  }
  return proofText(challenge, nonces)
}
