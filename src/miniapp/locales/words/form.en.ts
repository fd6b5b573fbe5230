// The words that every form uses, in English.

import { limit } from '@domain/limit'
import type { Field, FieldKind } from '@domain/process/field'
import type { form as zhCn } from './form.zh-cn'

const needed: Partial<Record<FieldKind, string>> = {
  lines: 'Please write at least one',
  count: 'Please give a whole number',
  date: 'Please pick a date',
  instant: 'Please pick a day and a time',
  yesNo: 'Please choose one',
  oneOf: 'Please choose one',
  target: 'Please choose one',
  ref: 'Please choose one',
  category: 'Please choose a category',
  place: 'Please say where it is',
  rows: 'A row is not filled in',
}

const rowLabels: Readonly<Record<string, string>> = { who: 'Who', what: 'Does what' }

const count = (least: number, most: number): string => `A whole number from ${least} to ${most}`

const range = (field: Field): string | undefined => {
  if (field.kind === 'count') return count(field.min, field.max)
  if (field.kind === 'phone')
    return field.mobile === true ? 'Please give a mobile number of 11 digits' : 'Digits and hyphens only, 3 to 20'
  if (field.kind === 'lines') return `At most ${field.atMost ?? limit.entries}, each of at most ${field.max} characters`
  if (field.kind !== 'date') return undefined
  if (field.to === 'today') return 'Today or an earlier day'
  return field.from === 'tomorrow' ? 'Tomorrow or a later day' : 'Today or a later day'
}

const overlong = 'This is too long, please shorten it'
const refused = 'This was not taken: please mend it and send again'

export const form: typeof zhCn = {
  count,
  overlong,
  refused,
  fault: (fault, field) =>
    fault === 'overlong'
      ? overlong
      : fault === 'refused' || fault === 'taken'
        ? refused
        : ((fault === 'outOfRange' ? range(field) : undefined) ?? needed[field.kind] ?? 'Please fill this in'),
  fillIn: 'Something is not filled in: see what is marked red',
  time: 'Time',
  lines: { entry: (n) => `Entry ${n}`, remove: (n) => `Take out entry ${n}`, add: 'One more' },
  none: 'None',
  rows: {
    ready: 'Choose from what there is',
    label: (name) => rowLabels[name],
    remove: (n) => `Take out row ${n}`,
    add: (there) => (there === 0 ? 'Add one' : 'One more'),
  },
  name: { another: 'Not on the list: write it', write: 'The name' },
  member: {
    all: 'Any',
    level: 'Level',
    sector: 'Sector',
    committee: 'Committee',
    field: 'Field of knowledge',
    levels: { nation: 'Nation', province: 'Province', city: 'City', county: 'County' },
  },
  quote: 'Start from the original (numbers covered)',
  show: (n) => `Show picture ${n} to members`,
  publish: (n) => `Publish photo ${n}`,
}
