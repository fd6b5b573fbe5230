// The calls of `wx` that the scripts of a built package make, and the kinds of WeChat's own buttons that they show.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { simple } from 'acorn-walk'

/** Names of members that are called or read, and every value of `openType`. */
const namesIn = (source: string): ReadonlySet<string> => {
  const names = new Set<string>()
  simple(parse(source, { ecmaVersion: 2020 }), {
    MemberExpression: ({ property, computed }) => {
      if (!computed && property.type === 'Identifier') names.add(property.name)
    },
    Property: ({ key, value }) => {
      const isOpenType =
        key.type === 'Identifier' ? key.name === 'openType' : key.type === 'Literal' && key.value === 'openType'
      if (isOpenType && value.type === 'Literal') names.add(String(value.value))
    },
  })
  return names
}

/** Taro lists every call of the platform as text: only what is reached as a member counts. */
export const usedCalls = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [...namesIn(readFileSync(path.join(folder, file), 'utf8'))]),
  )
