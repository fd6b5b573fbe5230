// The solver of puzzles, on h5: loaded when the server first asks for a proof, which it seldom does.

export const solve = async (challenge: string): Promise<string | undefined> =>
  (await import('./solve')).solve(challenge)
