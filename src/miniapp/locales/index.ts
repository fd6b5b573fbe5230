// The words of the main package. English arrives when it is chosen; until then Chinese stands in.

import { chinaOffset } from '@domain/calendar/local-time'
import dayjs from 'dayjs'
import { createContext, useContext } from 'react'
import { type Language, useLanguage } from './language'
import { type Words, zhCn } from './zh-cn'

export type { Words }

export const WordsContext = createContext<Words>(zhCn)

export const useWords = (): Words => useContext(WordsContext)

/** The clock of China at an instant. */
const inChina = (at: string) => {
  const instant = dayjs(at)
  return instant.add(chinaOffset + instant.toDate().getTimezoneOffset(), 'minute')
}

const patterns = {
  'zh-cn': {
    date: 'M月D日',
    dateOfYear: 'YYYY年M月D日',
    time: 'HH:mm',
    week: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  },
  en: {
    date: 'D MMM',
    dateOfYear: 'D MMM YYYY',
    time: 'HH:mm',
    week: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },
} as const satisfies Record<Language, object>

/** Days, times and numbers as people say them. The days and times are China's, wherever the phone is. */
export const formatIn = (language: Language) => {
  const { date, dateOfYear, time, week } = patterns[language]
  const day = (moment: dayjs.Dayjs) =>
    moment.format(moment.year() === inChina(new Date().toISOString()).year() ? date : dateOfYear)
  return {
    /** a local date `YYYY-MM-DD`, or an instant */
    date: (value: string): string => day(value.length === 10 ? dayjs(value) : inChina(value)),
    /** with the day of the week, for meetings and deadlines */
    weekday: (value: string): string => {
      const moment = value.length === 10 ? dayjs(value) : inChina(value)
      return `${day(moment)} ${week[moment.day()] ?? ''}`
    },
    /** an instant with its time of day */
    moment: (at: string): string => `${day(inChina(at))} ${inChina(at).format(time)}`,
    number: (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ','),
    /** a share 0-1 as a percentage; a dash when there is nothing to share */
    percent: (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)}%`),
    yuan: (value: number): string =>
      language === 'zh-cn' && value >= 10_000
        ? `${Number((value / 10_000).toFixed(2))} 万元`
        : `${String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')} ${language === 'zh-cn' ? '元' : 'yuan'}`,
  }
}

export const useFormat = () => formatIn(useLanguage())
