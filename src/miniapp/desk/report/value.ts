// What stands in the form of an answer: where it starts, what is missing in it, and the command it becomes.

import type { ReportFull } from '@domain/contract/report'
import type { ReportCommand } from '@domain/report/action'
import { publicPlace } from '@domain/similar/public'
import { draftFrom } from '@domain/text/room'
import { isBlank } from '@domain/text/trim'
import { type DeskAction, type FormField, fieldsOf } from './form'

export type Values = Readonly<Record<string, unknown>>

export interface PlaceValue {
  readonly text: string
  readonly lng?: number
  readonly lat?: number
}

/** The place as everybody may read it: no room number, no telephone number. */
const startPlace = ({ place, stationName }: ReportFull): PlaceValue =>
  place === null ? { text: stationName ?? '' } : { ...place, text: draftFrom(publicPlace(place.text)) }

const start = (field: FormField, report: ReportFull, newId: () => string): unknown => {
  switch (field.kind) {
    case 'newId':
      return newId()
    case 'place':
      return startPlace(report)
    case 'published':
      return []
    case 'category':
      return report.category ?? ''
    default:
      return field.name === 'title' ? draftFrom(report.title) : ''
  }
}

export const startOf = (action: DeskAction, report: ReportFull, newId: () => string): Values =>
  Object.fromEntries(fieldsOf(action).map((field) => [field.name, start(field, report, newId)]))

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

export const placeOf = (value: unknown): PlaceValue =>
  typeof value === 'object' && value !== null && 'text' in value ? (value as PlaceValue) : { text: '' }

const said = (field: FormField, value: unknown): boolean => {
  if (field.kind === 'place') return !isBlank(placeOf(value).text)
  if (field.kind === 'published') return Array.isArray(value) && value.length > 0
  return textOf(value) !== ''
}

/** Names of the fields that must be filled and are not. */
export const unfilled = (action: DeskAction, values: Values): readonly string[] =>
  fieldsOf(action)
    .filter((field) => field.optional !== true && !said(field, values[field.name]))
    .map((field) => field.name)

/** Names of the fields in which more was written than fits. */
export const overlong = (action: DeskAction, values: Values): readonly string[] =>
  fieldsOf(action)
    .filter((field) => field.kind === 'words' && textOf(values[field.name]).length > field.max)
    .map((field) => field.name)

const sent = (field: FormField, value: unknown): unknown => {
  switch (field.kind) {
    case 'yesNo':
      return value === 'yes'
    case 'place': {
      const place = placeOf(value)
      return { ...place, text: place.text.trim() }
    }
    case 'published':
      return Array.isArray(value) ? value : []
    default:
      return textOf(value)
  }
}

/** The command that the server gets. Its schema is the contract's; the form table names only fields that it has. */
export const commandOf = (action: DeskAction, values: Values): ReportCommand =>
  Object.fromEntries([
    ['action', action],
    ...fieldsOf(action).map((field) => [field.name, sent(field, values[field.name])]),
  ]) as ReportCommand
