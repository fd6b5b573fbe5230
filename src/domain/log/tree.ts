// The hash tree of RFC 9162: one root for everything that a log holds, proofs that something is in it, and that a later tree
// only adds to an earlier one. The hash function is passed in; the domain computes none.

/** SHA-256 over bytes. */
export type HashBytes = (bytes: Uint8Array) => Uint8Array

type Hash = Uint8Array

const joined = (prefix: number, parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  bytes[0] = prefix
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export const leafHash = (data: Uint8Array, sha256: HashBytes): Hash => sha256(joined(0, [data]))

const nodeHash = (left: Hash, right: Hash, sha256: HashBytes): Hash => sha256(joined(1, [left, right]))

/** The largest power of two below `size`. */
const split = (size: number): number => {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

export const rootOf = (leaves: readonly Hash[], sha256: HashBytes): Hash => {
  const [only] = leaves
  if (only === undefined) return sha256(new Uint8Array())
  if (leaves.length === 1) return only
  const left = split(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, left), sha256), rootOf(leaves.slice(left), sha256), sha256)
}

/** The hash over these, the largest whole trees that something is made of, from the left. */
const joinedRoot = (trees: readonly Hash[], sha256: HashBytes): Hash => {
  const [last, ...before] = [...trees].reverse()
  if (last === undefined) return sha256(new Uint8Array())
  return before.reduce((right, left) => nodeHash(left, right, sha256), last)
}

/** The root of leaves that come one after the other, of which none is kept. */
export const growingRoot = (sha256: HashBytes): { readonly add: (leaf: Hash) => void; readonly root: () => Hash } => {
  /** the largest whole trees so far, from the left, each smaller than the one before */
  const peaks: { readonly hash: Hash; readonly height: number }[] = []
  return {
    add: (leaf) => {
      let [hash, height] = [leaf, 0]
      for (let left = peaks.at(-1); left?.height === height; left = peaks.at(-1)) {
        peaks.pop()
        hash = nodeHash(left.hash, hash, sha256)
        height += 1
      }
      peaks.push({ hash, height })
    },
    root: () =>
      joinedRoot(
        peaks.map(({ hash }) => hash),
        sha256,
      ),
  }
}

/** Leaves that follow one another: `from` is the first, `to` the one after the last. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** So many leaves that two halves of the same size stand below every node: 2 ** height of them, the first at `from`. */
export interface WholeTree {
  readonly from: number
  readonly height: number
}

/** What a range of a proof, or a whole log, is made of: whole trees, from the left, each smaller than the one before. */
export const wholeTreesOf = ({ from, to }: Range): readonly WholeTree[] => {
  const trees: WholeTree[] = []
  for (let at = from; at < to; ) {
    let height = 0
    while (2 ** (height + 1) <= to - at) height += 1
    trees.push({ from: at, height })
    at += 2 ** height
  }
  return trees
}

/** The root of the tree over a range, of the roots of its whole trees. */
export const rangeRoot = (range: Range, rootOfWhole: (tree: WholeTree) => Hash, sha256: HashBytes): Hash =>
  joinedRoot(wholeTreesOf(range).map(rootOfWhole), sha256)

/** The ranges whose roots show that leaf `index` is in a tree, section 2.1.3. */
export const inclusionRanges = (index: number, { from, to }: Range): readonly Range[] => {
  if (to - from <= 1) return []
  const middle = from + split(to - from)
  const [left, right] = [
    { from, to: middle },
    { from: middle, to },
  ]
  return index < middle ? [...inclusionRanges(index, left), right] : [...inclusionRanges(index, right), left]
}

const laterRanges = (size: number, { from, to }: Range, whole: boolean): readonly Range[] => {
  if (size === to) return whole ? [] : [{ from, to }]
  const middle = from + split(to - from)
  const [left, right] = [
    { from, to: middle },
    { from: middle, to },
  ]
  return size <= middle ? [...laterRanges(size, left, whole), right] : [...laterRanges(size, right, false), left]
}

/** The ranges whose roots show that a tree of `to` leaves begins with the tree of the first `size` of them, section 2.1.4. */
export const consistencyRanges = (size: number, to: number): readonly Range[] =>
  size === 0 || size === to ? [] : laterRanges(size, { from: 0, to }, true)

const same = (one: Hash | undefined, other: Hash): boolean =>
  one !== undefined && one.length === other.length && one.every((byte, index) => byte === other[index])

interface Included {
  readonly leaf: Hash
  readonly index: number
  readonly size: number
  readonly root: Hash
  readonly proof: readonly Hash[]
}

export const isIncluded = ({ leaf, index, size, root, proof }: Included, sha256: HashBytes): boolean => {
  if (index < 0 || index >= size) return false
  let [fn, sn, hash] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash, sha256)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else hash = nodeHash(hash, sibling, sha256)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && same(hash, root)
}

interface Grown {
  readonly first: { readonly size: number; readonly root: Hash }
  readonly second: { readonly size: number; readonly root: Hash }
  readonly proof: readonly Hash[]
}

const isPower = (size: number): boolean => split(size + 1) === size

export const isConsistent = ({ first, second, proof }: Grown, sha256: HashBytes): boolean => {
  if (first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && same(first.root, second.root)
  if (first.size === 0) return proof.length === 0
  const path = isPower(first.size) ? [first.root, ...proof] : proof
  const [start, ...rest] = path
  if (start === undefined) return false
  let [fn, sn] = [first.size - 1, second.size - 1]
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  let [older, newer] = [start, start]
  for (const sibling of rest) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      older = nodeHash(sibling, older, sha256)
      newer = nodeHash(sibling, newer, sha256)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else newer = nodeHash(newer, sibling, sha256)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && same(older, first.root) && same(newer, second.root)
}

/** What is signed: the head of a district's tree. */
export interface TreeHead {
  readonly districtId: string
  readonly size: number
  /** hex */
  readonly root: string
  /** ISO instant */
  readonly at: string
}

export const signedText = ({ districtId, size, root, at }: TreeHead): string =>
  ['lai-shangliang tree head 1', districtId, size, root, new Date(at).toISOString()].join('\n')
