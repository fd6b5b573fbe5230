// The tree of RFC 9162, by the vectors of Certificate Transparency, and by trying every proof of small trees against every
// other place and size.

import { createHash } from 'node:crypto'
import {
  consistencyRanges,
  growingRoot,
  type HashBytes,
  inclusionRanges,
  isConsistent,
  isIncluded,
  leafHash,
  type Range,
  rangeRoot,
  rootOf,
  wholeTreesOf,
} from '../../../src/domain/log/tree'

const sha256: HashBytes = (bytes) => createHash('sha256').update(bytes).digest()
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const vectors = inputs.map((input) => leafHash(Buffer.from(input, 'hex'), sha256))

test('the roots of one to eight leaves are those of the vectors, and of none the hash of nothing', () => {
  expect(roots.map((_, index) => hex(rootOf(vectors.slice(0, index + 1), sha256)))).toEqual(roots)
  expect(hex(rootOf([], sha256))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

const many = Array.from({ length: 17 }, (_, index) => leafHash(Buffer.from([index]), sha256))

test('a root that grows leaf by leaf is that of the whole tree at every size', () => {
  const grown = growingRoot(sha256)
  expect(hex(grown.root())).toBe(hex(rootOf([], sha256)))
  for (const [index, leaf] of many.entries()) {
    grown.add(leaf)
    expect(hex(grown.root())).toBe(hex(rootOf(many.slice(0, index + 1), sha256)))
  }
})

const rootsOver = (ranges: readonly Range[], leaves: readonly Uint8Array[]): readonly Uint8Array[] =>
  ranges.map(({ from, to }) => rootOf(leaves.slice(from, to), sha256))

test('the root over a range of a proof is that of its whole trees, and each of those begins where its size says', () => {
  const all = { from: 0, to: many.length }
  const ranges = [all, ...many.flatMap((_, n) => [...inclusionRanges(n, all), ...consistencyRanges(n, all.to)])]
  for (const range of ranges) {
    const trees = wholeTreesOf(range)
    expect(trees.every(({ from, height }) => from % 2 ** height === 0)).toBe(true)
    const root = rangeRoot(range, ({ from, height }) => rootOf(many.slice(from, from + 2 ** height), sha256), sha256)
    expect(hex(root)).toBe(hex(rootOf(many.slice(range.from, range.to), sha256)))
  }
})

test('a receipt holds for its own leaf, place and size, and for no other', () => {
  for (let size = 1; size <= many.length; size += 1) {
    const leaves = many.slice(0, size)
    const root = rootOf(leaves, sha256)
    for (const [index, leaf] of leaves.entries()) {
      const proof = rootsOver(inclusionRanges(index, { from: 0, to: size }), leaves)
      expect(isIncluded({ leaf, index, size, root, proof }, sha256)).toBe(true)
      for (const [other, wrong] of leaves.entries()) {
        if (other === index) continue
        expect(isIncluded({ leaf: wrong, index, size, root, proof }, sha256)).toBe(false)
        expect(isIncluded({ leaf, index: other, size, root, proof }, sha256)).toBe(false)
      }
      expect(isIncluded({ leaf, index, size, root, proof: [...proof, leaf] }, sha256)).toBe(false)
      expect(isIncluded({ leaf, index: size, size, root, proof }, sha256)).toBe(false)
    }
  }
})

test('a log that only grew is shown to have; one whose past is another one is not', () => {
  for (let later = 0; later <= many.length; later += 1) {
    const leaves = many.slice(0, later)
    const second = { size: later, root: rootOf(leaves, sha256) }
    for (let size = 0; size <= later; size += 1) {
      const first = { size, root: rootOf(many.slice(0, size), sha256) }
      const proof = rootsOver(consistencyRanges(size, later), leaves)
      expect(isConsistent({ first, second, proof }, sha256)).toBe(true)
      if (size === 0) continue
      const forged = { size, root: rootOf([leafHash(Buffer.from('x'), sha256), ...many.slice(1, size)], sha256) }
      expect(isConsistent({ first: forged, second, proof }, sha256)).toBe(false)
      if (size < later) expect(isConsistent({ first: second, second: first, proof }, sha256)).toBe(false)
      expect(isConsistent({ first, second, proof: [...proof, first.root] }, sha256)).toBe(false)
    }
  }
})
