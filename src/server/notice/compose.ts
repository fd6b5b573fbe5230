// Makes a message for WeChat out of a notice: its template, and a value for every field within WeChat's limits.

import { localClock, localDate } from '../../domain/calendar/local-time'
import { templateOf } from '../../domain/notice/subscribe'
import { fitted, type TemplateName, templates } from '../../domain/notice/template'
import { type Processes, papersOf, processes, type SubjectKind } from '../../domain/process/registry'
import { masked } from '../../domain/text/private/mask'
import { dayOf, messages, plainMessages, unplaced, untitled } from '../locales/subscribe'
import type { TemplateSetting } from '../wechat/setting'

interface NoticeToSend {
  readonly subject: SubjectKind
  readonly subjectId: string
  readonly kind: string
  readonly title: string
  readonly at: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface Composed {
  readonly template: TemplateName
  /** value by our own field */
  readonly values: Readonly<Record<string, string>>
  /** of the mini-program, with its query */
  readonly page: string
  /** the whole in one line, for a text message */
  readonly line: string
}

const momentOf = (instant: string): string => `${dayOf(localDate(instant))} ${localClock(instant)}`

const textIn = (data: NoticeToSend['data'], ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = data[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

const dateIn = (data: NoticeToSend['data'], ...names: readonly string[]): string | undefined => {
  const text = textIn(data, ...names)
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
}

const instantIn = (data: NoticeToSend['data'], name: string): string | undefined => {
  const text = textIn(data, name)
  return text === undefined || Number.isNaN(Date.parse(text)) ? undefined : text
}

/** Papers share a page. */
const pageOf = (all: Processes, subject: string, id: string): string =>
  subject in papersOf(all) ? `paper/pages/paper/index?kind=${subject}&id=${id}` : `pages/${subject}/index?id=${id}`

/** null: this notice stays in the inbox. */
export const compose = (notice: NoticeToSend, all: Processes = processes): Composed | null => {
  const { subject, subjectId, kind, title, at, data } = notice
  const template = templateOf(all, subject, kind)
  if (template === null) return null
  const words = messages[subject]?.[kind] ?? plainMessages[template]
  const date = dayOf(dateIn(data, 'due', 'windowEnds') ?? localDate(at))
  // each is made for a template that has it
  const whole: Readonly<Record<string, () => { readonly text: string; readonly otherwise: string }>> = {
    // Others may look over a shoulder: numbers of people are covered on the lock screen as well.
    what: () => ({ text: masked(title), otherwise: untitled }),
    state: () => ({ text: words.state, otherwise: words.state }),
    note: () => ({ text: words.note, otherwise: words.note }),
    at: () => ({ text: momentOf(instantIn(data, 'startsAt') ?? at), otherwise: momentOf(at) }),
    due: () => ({ text: date, otherwise: date }),
    until: () => ({ text: date, otherwise: date }),
    place: () => ({ text: masked(textIn(data, 'place') ?? ''), otherwise: unplaced }),
  }
  const values = Object.fromEntries(
    Object.entries(templates[template]).map(([field, type]) => {
      const { text = '', otherwise = unplaced } = whole[field]?.() ?? {}
      return [field, fitted(type, text) ?? otherwise]
    }),
  )
  return {
    template,
    values,
    page: pageOf(all, subject, subjectId),
    line: `${values.what ?? untitled} ${words.note}`,
  }
}

/** The values by the keys that the account's template has. */
export const byKey = ({ template, values }: Composed, { keys }: TemplateSetting): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(templates[template]).map((field, index) => [keys[index] ?? field, values[field] ?? '']),
  )
