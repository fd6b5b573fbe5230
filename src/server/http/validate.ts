// Checks input against the contract: types and limits, and that every text can be stored. Every door leads through here,
// so that pasted control characters are made legible here as well.

import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type, { type TProperties, type TSchema } from 'typebox'
import { Convert, Errors } from 'typebox/value'
import { legibleThroughout } from '../../domain/text/legible'
import { AppError } from './app-error'
import { atFirstUse } from './compile'

/** PostgreSQL holds no half of a surrogate pair, and neither does honest text. */
const isStorable = (text: string): boolean => !/\p{Surrogate}/u.test(text)

const maxDepth = 12

/** The path of the first text that cannot be stored, or undefined. Refuses what is nested too deeply to be honest. */
const unstorable = (value: unknown, path = '', depth = 0): string | undefined => {
  if (typeof value === 'string') return isStorable(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > maxDepth) return path
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key) || key.includes('\0')) return path
    const found = unstorable(inner, `${path}/${key}`, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: object
}

const wordOf = {
  required: 'missing',
  minLength: 'tooShort',
  maxLength: 'tooLong',
  minItems: 'tooFew',
  maxItems: 'tooMany',
} as const

const isKnown = (keyword: string): keyword is keyof typeof wordOf => keyword in wordOf

const maxFields = 20

/** `/place/lng` -> what is wrong with it: missing, tooShort, tooLong, tooFew, tooMany, unknown or wrong. */
export const fieldsOf = (errors: readonly SchemaError[]): Readonly<Record<string, string>> => {
  const fields = new Map<string, string>()
  const note = (path: string, word: string): void => {
    if (fields.size < maxFields && !fields.has(path)) fields.set(path, word)
  }
  for (const { instancePath, keyword, params } of errors) {
    if (keyword === 'required' && 'requiredProperties' in params && Array.isArray(params.requiredProperties)) {
      for (const name of params.requiredProperties) note(`${instancePath}/${String(name)}`, 'missing')
    } else if (keyword === 'additionalProperties') {
      note(instancePath || '/', 'unknown')
    } else {
      note(instancePath || '/', isKnown(keyword) ? wordOf[keyword] : 'wrong')
    }
  }
  return Object.fromEntries(fields)
}

type Named = Readonly<Record<string, unknown>>

const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the schema of an object says of one of its fields. */
const fieldOf = (schema: unknown, name: string): Named => {
  const properties = isNamed(schema) ? schema.properties : undefined
  const field = isNamed(properties) ? properties[name] : undefined
  return isNamed(field) ? field : {}
}

/** The schema with each choice of kinds replaced by the one that the value names: what the others lack is nobody's mistake. */
const narrowed = (schema: TSchema, value: unknown): TSchema => {
  if (!isNamed(schema) || !isNamed(value)) return schema
  if (isNamed(schema.discriminator) && Array.isArray(schema.oneOf)) {
    const tag = String(schema.discriminator.propertyName)
    const choice: unknown = schema.oneOf.find((one) => fieldOf(one, tag).const === value[tag])
    return isNamed(choice)
      ? narrowed(choice, value)
      : { type: 'object', required: [tag], properties: { [tag]: { enum: [] } } }
  }
  if (!isNamed(schema.properties)) return schema
  const fields = Object.entries(schema.properties)
  const inner = fields.map(([name, field]) => [name, isNamed(field) ? narrowed(field, value[name]) : field] as const)
  const same = inner.every(([, field], index) => field === fields[index]?.[1])
  return same ? schema : { ...schema, properties: Object.fromEntries(inner) }
}

const asItIs = (value: unknown): unknown => value

const isText = (field: unknown): boolean =>
  isNamed(field) &&
  (field.type === 'string' || (Array.isArray(field.enum) && field.enum.every((one) => typeof one === 'string')))

/**
 * A query is text. What is to be something else is made of it here: the validator's own conversion would work out every
 * choice of words again for each request.
 */
const fromQuery = (schema: TSchema): ((value: unknown) => unknown) => {
  const properties = isNamed(schema) && isNamed(schema.properties) ? schema.properties : {}
  const others = Object.entries(properties).filter(([, field]) => !isText(field))
  if (others.length === 0) return asItIs
  const converted = Type.Object(Object.fromEntries(others) as TProperties)
  return (value) => Convert(converted, value)
}

export const checkInput = (app: FastifyInstance): void => {
  app.setValidatorCompiler<TSchema>((route) => {
    const check = atFirstUse(() => TypeBoxValidatorCompiler({ ...route, httpPart: 'body' }))
    const read = route.httpPart === 'body' ? asItIs : fromQuery(route.schema)
    return (value: unknown) => {
      const bad = unstorable(value)
      if (bad !== undefined) return { error: new AppError('invalid', { [bad || '/']: 'wrong' }) }
      const legible = read(legibleThroughout(value))
      const checked = check(legible)
      if (!isNamed(checked) || checked.error === undefined) return checked
      const schema = narrowed(route.schema, legible)
      return schema === route.schema ? checked : { error: new AppError('invalid', fieldsOf(Errors(schema, legible))) }
    }
  })
  app.setSchemaErrorFormatter((errors) => new AppError('invalid', fieldsOf(errors)))
}
