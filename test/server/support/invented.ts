// Inputs made up from the contract's own schemas: mostly of the right shape, now and then bent, the same for the same seed.

/** As much of JSON Schema as the contract uses. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly maxItems?: number
  readonly minItems?: number
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const odd: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  {},
  [[[[[[[[[[[[[[1]]]]]]]]]]]]]],
  '\u0000',
  '\ud800',
  '\u202e\u200b',
  "'; drop table matter; --",
  '{{7*7}}<script>alert(1)</script>',
  '../../../etc/passwd',
  '9'.repeat(400),
  '协'.repeat(5000),
  '2026-02-30',
  '2026-13-45T99:99:99Z',
  '00000000-0000-0000-0000-000000000000',
  '%00%ff',
  { __proto__: null, constructor: 1, toString: 1 },
]

export interface Inventing {
  readonly random: () => number
  /** ids that stand for something, and some that do not */
  readonly ids: readonly string[]
}

/** `bend` is the share of values that are not what they should be. */
export const inventor = ({ random, ids }: Inventing, bend: number) => {
  const upTo = (most: number): number => Math.floor(random() * (most + 1))
  const one = <Item>(of: readonly Item[]): Item => {
    const item = of[upTo(of.length - 1)]
    if (item === undefined) throw new Error('Nothing to choose from.')
    return item
  }
  const date = (): string =>
    `20${20 + upTo(15)}-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(30)).padStart(2, '0')}`
  const text = ({ pattern = '', format, minLength = 0, maxLength = 40 }: Schema): string => {
    if (format === 'uuid') return one(ids)
    if (format === 'date') return date()
    if (format === 'date-time') return `${date()}T0${upTo(9)}:00:00.000Z`
    if (pattern.startsWith('^https:')) return `https://example.cn/${upTo(99)}`
    if (pattern.startsWith('^1[3-9]')) return `138${String(upTo(99_999_999)).padStart(8, '0')}`
    if (pattern === '^\\d{6}$') return String(upTo(999_999)).padStart(6, '0')
    const length = Math.max(minLength, Math.min(maxLength, upTo(30)))
    return Array.from({ length }, () => one(['路', '灯', '修', 'a', '7', '-', '，'])).join('')
  }
  const value = (schema: Schema): unknown => {
    if (random() < bend) return one(odd)
    if (schema.const !== undefined) return schema.const
    if (schema.enum !== undefined) return schema.enum.length === 0 ? null : one(schema.enum)
    const choice = schema.anyOf ?? schema.oneOf
    if (choice !== undefined && choice.length > 0) return value(one(choice))
    switch (schema.type) {
      case 'object':
        return object(schema)
      case 'array': {
        const { items = {}, minItems = 0, maxItems = 3 } = schema
        return Array.from({ length: Math.max(minItems, upTo(Math.min(3, maxItems))) }, () => value(items))
      }
      case 'integer':
      case 'number': {
        const { minimum = 0, maximum = 1000 } = schema
        const number = minimum + random() * (maximum - minimum)
        return schema.type === 'integer' ? Math.round(number) : number
      }
      case 'boolean':
        return random() < 0.5
      case 'null':
        return null
      default:
        return text(schema)
    }
  }
  const object = ({ properties = {}, required = [] }: Schema): Readonly<Record<string, unknown>> => {
    const made = Object.entries(properties).flatMap(([name, inner]) => {
      const isThere = required.includes(name) ? random() >= bend : random() < 0.5
      return isThere ? [[name, value(inner)] as const] : []
    })
    return Object.fromEntries(random() < bend / 4 ? [...made, ['stranger', one(odd)]] : made)
  }
  /** An input of this schema; the whole of it is an object in any case. */
  return (schema: unknown): Readonly<Record<string, unknown>> => object(schema as Schema)
}
