// The oldest phones and browsers that the app is for, as package.json names them for the compilers, and what these lack
// by MDN's tables of compatibility.

import bcd, { type Identifier, type SimpleSupportStatement } from '@mdn/browser-compat-data'
import manifest from '../../package.json'

/** What a browserslist query calls a browser, and what MDN calls the one that people have on a phone. */
const browsers = { ios_saf: 'safari_ios', safari: 'safari', chrome: 'chrome_android' } as const

interface Browser {
  readonly name: (typeof browsers)[keyof typeof browsers]
  readonly version: string
}

const read = (query: string): Browser => {
  const [, known, version] = /^(\w+) >= ([\d.]+)$/.exec(query) ?? []
  const [, name] = Object.entries(browsers).find(([one]) => one === known) ?? []
  if (name === undefined || version === undefined) throw new Error(`The floor cannot be read from "${query}".`)
  return { name, version }
}

export const floor: readonly Browser[] = manifest.browserslist.map(read)

const isAtMost = (version: string, most: string): boolean => {
  const [a, b] = [version, most].map((one) => one.replace('≤', '').split('.').map(Number))
  for (let at = 0; at < 3; at += 1) {
    const apart = (a?.[at] ?? 0) - (b?.[at] ?? 0)
    if (apart !== 0) return apart < 0
  }
  return true
}

/** Whether what is looked at is also there with this prefix, such as -webkit-. */
type Prefixed = (prefix: string) => boolean

const since = (statement: SimpleSupportStatement, most: string, prefixed: Prefixed): boolean => {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: otherName } = statement
  if (otherName !== undefined || (prefix !== undefined && !prefixed(prefix))) return false
  if (typeof added !== 'string' || added === 'preview' || removed !== undefined || flags !== undefined) return false
  return isAtMost(added, most)
}

/** The browsers of the floor that lack something; null where all have it, or MDN does not say. */
export const lackedBy = ({ __compat: compat }: Identifier, prefixed: Prefixed = () => false): string | null => {
  if (compat === undefined) return null
  const lacking = floor.flatMap(({ name, version }) => {
    const told = compat.support[name]
    if (told === undefined) return []
    const statements = Array.isArray(told) ? told : [told]
    return statements.some((one) => since(one, version, prefixed)) ? [] : [`${name} ${version}`]
  })
  return lacking.length === 0 ? null : lacking.join(', ')
}

/** A part of the tables that must be there: a package that has moved it would make every check pass. */
export const part = (under: Identifier | undefined, name: string): Identifier => {
  const found = under?.[name]
  if (found === undefined) throw new Error(`MDN's tables have no "${name}".`)
  return found
}

/** The parts of a part, by name. */
export const parts = (under: Identifier): readonly (readonly [string, Identifier])[] =>
  Object.keys(under).flatMap((name) => {
    const found = name === '__compat' ? undefined : under[name]
    return found === undefined ? [] : [[name, found] as const]
  })

export const { javascript, api, css } = bcd
