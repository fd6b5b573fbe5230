// Messages that WeChat delivers: the templates with the kind of each field, and cutting values to WeChat's limits,
// beyond which it refuses the whole message.

/** Kinds of field, as WeChat calls them. */
export type ValueType =
  | 'thing'
  | 'number'
  | 'letter'
  | 'symbol'
  | 'character_string'
  | 'time'
  | 'date'
  | 'amount'
  | 'phone_number'
  | 'car_number'
  | 'name'
  | 'phrase'

/** The fields of each template, in the order in which the settings list their keys. */
export const templates = {
  /** how it goes on with something one follows */
  progress: { what: 'thing', state: 'phrase', at: 'time', note: 'thing' },
  /** a meeting to come, or called off */
  meeting: { what: 'thing', at: 'time', place: 'thing', note: 'thing' },
  /** something waits for those who work here */
  todo: { what: 'thing', state: 'phrase', due: 'date', note: 'thing' },
  /** the result may be judged */
  rating: { what: 'thing', until: 'date', note: 'thing' },
} as const satisfies Record<string, Readonly<Record<string, ValueType>>>

export type TemplateName = keyof typeof templates
export const templateNames = Object.keys(templates) as readonly TemplateName[]

const ellipsis = '…'

/** At most so many UTF-16 units, cut between characters, with a mark where something was left out. */
const cut = (text: string, max: number): string => {
  if (text.length <= max) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > max - ellipsis.length) break
    kept += character
  }
  return kept + ellipsis
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
const only = (text: string, unwanted: RegExp, max: number): string => text.replace(unwanted, '').slice(0, max)

const han = /\p{Script=Han}/u
const clock = '\\d{1,2}:\\d{2}'
const day = '\\d{4}\\p{Script=Han}\\d{1,2}\\p{Script=Han}\\d{1,2}\\p{Script=Han}'
const moment = `(?:${day})?(?: ?${clock})`
const timePattern = new RegExp(`^(?:${moment}(?:~${moment})?)$`, 'u')
const datePattern = new RegExp(`^${day}(?: ${clock})?$`, 'u')

const fits: Readonly<Record<ValueType, (text: string) => string>> = {
  thing: (text) => cut(oneLine(text), 20),
  number: (text) => /^-?\d+(?:\.\d+)?/.exec(text.trim())?.[0].slice(0, 32).replace(/\.$/, '') ?? '',
  letter: (text) => only(text, /[^A-Za-z]/g, 32),
  symbol: (text) => only(text, /[\p{L}\p{N}\s\p{Cc}]/gu, 5),
  character_string: (text) => only(text, /[^\x21-\x7e]/g, 32),
  time: (text) => (timePattern.test(text.trim()) ? text.trim() : ''),
  date: (text) => (datePattern.test(text.trim()) ? text.trim() : ''),
  amount: (text) => /^[¥￥$€]?\d{1,10}(?:\.\d{1,2})?(?=\D*$)/u.exec(text.trim())?.[0] ?? '',
  phone_number: (text) => only(text, /[^\d+-]/g, 17),
  car_number: (text) => [...oneLine(text)].slice(0, 8).join(''),
  name: (text) => {
    const name = oneLine(text)
    return han.test(name) ? only(name, /[^\p{Script=Han}]/gu, 10) : only(name, /[^A-Za-z ]/g, 20).trim()
  },
  phrase: (text) =>
    [...text]
      .filter((character) => han.test(character) && character.length === 1)
      .slice(0, 5)
      .join(''),
}

/** The value as WeChat takes it; null when nothing of it would be left, which WeChat refuses. */
export const fitted = (type: ValueType, text: string): string | null => fits[type](text) || null
