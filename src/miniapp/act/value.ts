// What stands in a form: where it starts, what is missing in it, and the command it becomes.

import type { MatterCommand } from '@domain/matter/action'
import type { Matter } from '@domain/matter/matter'
import { isBlank } from '@domain/text/trim'
import { type FormAction, type FormField, fieldsOf } from './form'

export type Values = Readonly<Record<string, unknown>>

/** What an input starts with when nothing was written yet. */
const blank = (field: FormField, newId: () => string): unknown => {
  if (field.kind === 'newId') return newId()
  if (field.kind === 'lines') return ['']
  if (field.kind === 'work' || field.kind === 'photos') return []
  return ''
}

/** What the matter already holds is what the form starts from. */
const held = (matter: Matter, action: FormAction): Values => {
  if (action === 'writeTopic') return { ...matter.topic }
  if (action === 'writePlan') {
    const { findOut, hear } = matter.plan
    return { ...matter.plan, findOut: findOut.length > 0 ? findOut : [''], hear: hear.length > 0 ? hear : [''] }
  }
  return action === 'writeFindings' ? { findings: matter.findings } : {}
}

export const startOf = (matter: Matter, action: FormAction, given: Values, newId: () => string): Values => ({
  ...Object.fromEntries(fieldsOf(action).map((field) => [field.name, blank(field, newId)])),
  ...held(matter, action),
  ...given,
})

const said = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(said)
  return typeof value === 'string' ? !isBlank(value) : value !== undefined && value !== null
}

/** Names of the fields that must be filled and are not. */
export const unfilled = (action: FormAction, values: Values): readonly string[] =>
  fieldsOf(action)
    .filter((field) => field.optional !== true && !said(values[field.name]))
    .map((field) => field.name)

const whole = (text: unknown): number | undefined => {
  const number = Number(String(text).replace(/[,，\s]/g, ''))
  return said(text) && Number.isInteger(number) && number >= 0 ? number : undefined
}

/** Names of the count fields that hold something else than a whole number within bounds. */
export const uncountable = (action: FormAction, values: Values): readonly string[] =>
  fieldsOf(action)
    .filter((field) => {
      if (field.kind !== 'count' || !said(values[field.name])) return false
      const number = whole(values[field.name])
      return number === undefined || number > field.max
    })
    .map((field) => field.name)

const lines = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((line) => String(line).trim()).filter((line) => line !== '') : []

const sent = (field: FormField, value: unknown): unknown => {
  switch (field.kind) {
    case 'lines':
      return lines(value)
    case 'count':
      return whole(value)
    case 'yesNo':
      return value === 'yes'
    case 'moment':
      // what is written is China's clock, wherever the phone is
      return new Date(`${String(value)}:00+08:00`).toISOString()
    case 'words':
      return String(value ?? '').trim()
    default:
      return value
  }
}

/** Fields that stay in the command even when they are empty: a half-written topic is kept as it is. */
const keepsEmpty = (action: FormAction, field: FormField): boolean =>
  action === 'writeTopic' || field.kind === 'lines' || field.kind === 'work' || field.kind === 'photos'

/** The command that the server gets. Its schema is the contract's; the form table names only fields that it has. */
export const commandOf = (action: FormAction, values: Values): MatterCommand =>
  Object.fromEntries([
    ['action', action],
    ...fieldsOf(action)
      .filter((field) => said(values[field.name]) || keepsEmpty(action, field))
      .map((field) => [field.name, sent(field, values[field.name])]),
  ]) as MatterCommand
