// How far two partitions of the same people agree: 1 for the same, about 0 for chance (Hubert & Arabie 1985).

export function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const pairs = (n: number): number => (n * (n - 1)) / 2
  const pairsWithin = (keys: readonly string[]): number => {
    const sizes = new Map<string, number>()
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
    return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0)
  }
  const together = pairsWithin(a.map((group, i) => `${group},${b[i]}`))
  const inA = pairsWithin(a.map(String))
  const inB = pairsWithin(b.map(String))
  const expected = (inA * inB) / pairs(a.length)
  return (together - expected) / ((inA + inB) / 2 - expected)
}
