// What a sentence about an event mentions, read from the event's own fields.

import { useFormat } from '../locales'
import type { Mentioned } from '../locales/paper-words'

type Data = Readonly<Record<string, unknown>>

/** `names` are those of the people and units that it names by id. */
export const useMentioned = (): ((data: Data, names?: Readonly<Record<string, string>>) => Mentioned) => {
  const format = useFormat()
  return (data, names = {}) => {
    const text = (field: string): string => {
      const value = data[field]
      return typeof value === 'string' || typeof value === 'number' ? (names[String(value)] ?? String(value)) : ''
    }
    return {
      text,
      date: (field) => (text(field) === '' ? '' : format.weekday(text(field))),
      is: (field, value) => data[field] === value,
    }
  }
}
