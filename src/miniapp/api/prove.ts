// When very many people send something at once, the server wants a proof of work from each device. It is given without
// anybody being asked.

import { Problem } from './answer'
import { solve } from './load-solve'

/** Asks, and once more with a proof when one is wanted. `ask` adds the headers to its own. */
export const proving = async <Answer>(
  ask: (headers: Readonly<Record<string, string>>) => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await ask({})
  } catch (error) {
    const challenge = error instanceof Problem && error.code === 'proofNeeded' ? error.fields['/challenge'] : undefined
    const proof = challenge === undefined ? undefined : await solve(challenge)
    if (proof === undefined) throw error
    return ask({ 'x-proof': proof })
  }
}
