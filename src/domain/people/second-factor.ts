// Who shows a second thing besides the phone before their roles count, and how often a wrong one may be typed.

import type { Role } from './role'

/** Roles that read what others may not: a person who takes such an account over must have more than its phone. */
export const guardedRoles = ['office', 'chair', 'secretariat', 'auditor'] as const satisfies readonly Role[]

const guarded: ReadonlySet<Role> = new Set(guardedRoles)

export const isGuarded = (holdings: readonly { readonly role: Role }[]): boolean =>
  holdings.some(({ role }) => guarded.has(role))

/**
 * `free`: nothing is asked of this person; `proved`: shown in this session; `needed`: kept, and not shown here yet;
 * `missing`: the installation asks for one, and none is kept.
 */
export const factorStates = ['free', 'proved', 'needed', 'missing'] as const
type FactorState = (typeof factorStates)[number]

interface Factor {
  readonly holdings: readonly { readonly role: Role }[]
  /** one is kept and was confirmed */
  readonly kept: boolean
  /** it was shown in this session */
  readonly proved: boolean
  /** the installation asks everybody in a guarded role for one */
  readonly obliged: boolean
}

export const factorOf = ({ holdings, kept, proved, obliged }: Factor): FactorState => {
  if (!isGuarded(holdings)) return 'free'
  if (kept) return proved ? 'proved' : 'needed'
  return obliged ? 'missing' : 'free'
}

/** Until it is shown somebody is a resident like everybody else: no role of theirs counts. */
export const holdsRolesBack = (state: FactorState): boolean => state === 'needed' || state === 'missing'

const minute = 60_000

/** After so many wrong ones in a row each further handful has to wait: six digits are not guessed within a life of them. */
export const triesAtOnce = 5
export const waits = { handful: 15 * minute, many: 24 * 60 * minute } as const
export const manyTries = 20

/** Characters of a recovery code: none that is taken for another. */
export const recoveryLetters = 'abcdefghjkmnpqrstuvwxyz23456789'
export const recoveryCount = 10
export const recoveryLength = 10

/** As it was meant: people type blanks, dashes and capitals. */
export const typedFactor = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '')
