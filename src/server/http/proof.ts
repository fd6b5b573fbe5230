// Puzzles for devices while too much comes in without a session: made without being kept, each good once and for a while.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { putLatest } from '../../domain/latest'
import { solvedBy, usualPuzzle } from '../../domain/proof/proof'
import { fingerprint, type Secret } from '../secret'

/** Milliseconds in which a puzzle has to be solved: a phone may lie in a pocket meanwhile. */
const lifetime = 5 * 60_000

/** More solved puzzles than this are not remembered: the oldest go first. */
const mostSpent = 100_000

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest()

export interface Puzzles {
  /** `harder` adds so many bits: each doubles the work. */
  readonly make: (what: string, at: string, harder: number) => string
  /** Whether this proof was made for a puzzle of ours, in time, and is shown for the first time. */
  readonly take: (proof: string, what: string, at: string) => boolean
}

export const openPuzzles = (secret: Secret): Puzzles => {
  const spent = new Map<string, true>()
  const sealOf = (what: string, puzzle: string): string => fingerprint(secret, `puzzle ${what} ${puzzle}`).slice(0, 32)
  return {
    make: (what, at, harder) => {
      const { bits, parts } = usualPuzzle
      const until = (Date.parse(at) + lifetime).toString(36)
      const puzzle = [randomBytes(12).toString('base64url'), bits + harder, parts, until].join('.')
      return `${puzzle}.${sealOf(what, puzzle)}`
    },
    take: (proof, what, at) => {
      if (proof.length > 400) return false
      const challenge = proof.split('~')[0] ?? ''
      const puzzle = challenge.slice(0, challenge.lastIndexOf('.'))
      const [given, ours] = [challenge.slice(puzzle.length + 1), sealOf(what, puzzle)].map((one) => Buffer.from(one))
      if (given === undefined || ours === undefined || given.length !== ours.length || !timingSafeEqual(given, ours)) {
        return false
      }
      if (Number.parseInt(puzzle.split('.')[3] ?? '', 36) < Date.parse(at)) return false
      if (spent.has(puzzle) || solvedBy(proof, sha256) === undefined) return false
      putLatest(spent, puzzle, true, mostSpent)
      return true
    },
  }
}
