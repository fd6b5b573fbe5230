// What the environment says, read with care: each value is checked where it is read, each problem kept as a sentence.

import { type PlainProblem, type Problem, sayProblem } from './locales/setting'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Reading {
  /** null where nothing is said */
  readonly text: (name: string) => string | null
  readonly list: (name: string) => readonly string[]
  readonly oneOf: <const Words extends readonly [string, ...string[]]>(
    name: string,
    words: Words,
    fallback: Words[number],
  ) => Words[number]
  readonly whole: (name: string, fallback: number, from: number, to: number) => number
  readonly checked: (name: string, is: (value: string) => boolean, problem: PlainProblem) => string | null
  readonly address: (name: string) => string | null
  /** what has to be said because something else is */
  readonly needed: (name: string, because: string) => string
  readonly wrong: (problem: PlainProblem, name: string) => void
  /** what was wrong so far, in Chinese and English */
  readonly problems: readonly string[]
}

export const isHttpUrl = (value: string): boolean =>
  URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)

export const readingOf = (environment: Environment): Reading => {
  const problems: string[] = []
  const note = (problem: Problem, name: string): void => {
    problems.push(sayProblem(problem, name))
  }
  const text = (name: string): string | null => environment[name]?.trim() || null
  const checked: Reading['checked'] = (name, is, problem) => {
    const value = text(name)
    if (value === null || is(value)) return value
    note({ kind: problem }, name)
    return null
  }
  return {
    text,
    list: (name) =>
      text(name)
        ?.split(/[\s,]+/)
        .filter(Boolean) ?? [],
    oneOf: (name, words, fallback) => {
      const value = text(name)
      if (value === null) return fallback
      const found = words.find((word) => word === value)
      if (found === undefined) note({ kind: 'oneOf', words }, name)
      return found ?? fallback
    },
    whole: (name, fallback, from, to) => {
      const value = text(name)
      if (value === null) return fallback
      const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
      if (number >= from && number <= to) return number
      note({ kind: 'whole', from, to }, name)
      return fallback
    },
    checked,
    address: (name) => checked(name, isHttpUrl, 'url'),
    needed: (name, because) => {
      const value = text(name)
      if (value === null) note({ kind: 'needed', because }, name)
      return value ?? ''
    },
    wrong: (problem, name) => note({ kind: problem }, name),
    problems,
  }
}
