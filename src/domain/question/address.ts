// The address under which a query is asked: the same one wherever it is made, so that an answer fetched ahead is taken.

import type { Input, NameOf } from '../contract'

const toText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** What is asked, as the end of an address. What is undefined is not asked. */
const searchOf = (input: object): string => {
  const pairs = Object.entries(input).filter(([, value]) => value !== undefined)
  return pairs.length === 0
    ? ''
    : `?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(toText(value))}`).join('&')}`
}

export const addressOf = <Name extends NameOf<'query' | 'download'>>(name: Name, input: Input<Name>): string =>
  `/api/${name}${searchOf(input)}`
