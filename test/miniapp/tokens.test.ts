// Every pair of colours that the app uses is told apart by weak eyes: WCAG contrast, computed from app.css itself.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import postcss, { type AcceptedPlugin } from 'postcss'

const dark: () => AcceptedPlugin = require('../../config/dark.cjs')

const css = postcss([dark()]).process(readFileSync(path.resolve(__dirname, '../../src/miniapp/app.css'), 'utf8'), {
  from: undefined,
}).css

type Tokens = Readonly<Record<string, string>>

/** The colours that a rule sets; `within` narrows to what stands after it. */
const tokensOf = (selector: RegExp, within = ''): Tokens => {
  const body = selector.exec(css.slice(Math.max(0, css.indexOf(within))))?.[1] ?? ''
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6}|rgba\([^)]*\));/g)].map(([, name, value]) => [name, value]),
  )
}

const light = tokensOf(/page,\s*html,\s*\.look\s*\{([^}]*)\}/)
const darkTokens = tokensOf(/\.look-dark\s*\{([^}]*)\}/)

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What is written on what. */
const words = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'pine-soft'],
  ['ink', 'amber-soft'],
  ['ink', 'clay-soft'],
  ['ink-2', 'paper'],
  ['ink-2', 'surface'],
  ['ink-2', 'pine-soft'],
  ['ink-2', 'amber-soft'],
  ['ink-2', 'clay-soft'],
  ['pine', 'paper'],
  ['pine', 'surface'],
  ['pine', 'pine-soft'],
  ['on-pine', 'pine'],
  ['amber', 'paper'],
  ['amber', 'surface'],
  ['amber', 'amber-soft'],
  ['clay', 'paper'],
  ['clay', 'surface'],
  ['clay', 'clay-soft'],
  ['on-clay', 'clay'],
  ['paper', 'ink'],
] as const

/** Edges of inputs, outlined seats, the focus ring: marks that must be seen but not read. */
const marks = [
  ['edge', 'paper'],
  ['edge', 'surface'],
  ['edge', 'pine-soft'],
  ['focus', 'paper'],
  ['focus', 'surface'],
  ['focus', 'pine-soft'],
  ['pine', 'line'],
] as const

const colour = (tokens: Tokens, name: string): string => {
  const value = tokens[name]
  if (value === undefined) throw new Error(`app.css sets no --${name}.`)
  return value
}

describe.each([
  ['light', light],
  ['dark', darkTokens],
])('%s', (_theme, tokens) => {
  test.each(words)('%s can be read on %s', (front, back) => {
    expect(contrast(colour(tokens, front), colour(tokens, back))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(marks)('%s can be seen on %s', (front, back) => {
    expect(contrast(colour(tokens, front), colour(tokens, back))).toBeGreaterThanOrEqual(3)
  })
})

test('the chosen theme and the theme of the system are the same', () => {
  expect(tokensOf(/\.look-auto\s*\{([^}]*)\}/, '@media (prefers-color-scheme: dark)')).toEqual(darkTokens)
  expect(Object.keys(darkTokens)).toEqual(Object.keys(light))
})

test("WeChat's own parts have the colour of the paper", () => {
  const theme: unknown = JSON.parse(readFileSync(path.resolve(__dirname, '../../src/miniapp/theme.json'), 'utf8'))
  expect(theme).toMatchObject({ light: { paper: light.paper }, dark: { paper: darkTokens.paper } })
})
