// The words of the main package. English arrives when it is chosen; until then Chinese stands in.

import { localDate, localTime } from '@domain/calendar/local-time'
import { createContext, useContext } from 'react'
import { type Language, useLanguage } from './language'
import { unparted, unpartedIn } from './unparted'
import { type Words, zhCn } from './zh-cn'

export type { Words }

export const WordsContext = createContext<Words>(zhCn)

export const useWords = (): Words => unpartedIn(useContext(WordsContext))

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Year, month and day as numbers. */
interface Day {
  readonly y: number
  readonly m: number
  readonly d: number
}

const patterns = {
  'zh-cn': {
    date: ({ m, d }: Day) => `${m}月${d}日`,
    dateOfYear: ({ y, m, d }: Day) => `${y}年${m}月${d}日`,
    week: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    weekday: (day: string, week: string) => `${day} ${week}`,
  },
  en: {
    date: ({ m, d }: Day) => `${d} ${months[m - 1]}`,
    dateOfYear: ({ y, m, d }: Day) => `${d} ${months[m - 1]} ${y}`,
    week: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    weekday: (day: string, week: string) => `${week} ${day}`,
  },
} as const satisfies Record<Language, object>

/** What the clock of China shows, written as if it were UTC; a local date is its own. What is no date has none. */
const shown = (value: string): string | null => {
  const known = !Number.isNaN(Date.parse(value))
  return known ? (value.length === 10 ? value : localTime(value)) : null
}

/** Days, times and numbers as people say them. The days and times are China's, wherever the phone is. */
export const formatIn = (language: Language) => {
  const { date, dateOfYear, week, weekday } = patterns[language]
  const day = (local: string) => {
    const [y = 0, m = 0, d = 0] = local.slice(0, 10).split('-').map(Number)
    const thisYear = localDate(new Date().toISOString()).slice(0, 4)
    return (local.startsWith(thisYear) ? date : dateOfYear)({ y, m, d })
  }
  /** what no date can be read from is shown as it is */
  const typed = (value: string, as: (local: string) => string): string => {
    const local = shown(value)
    return local === null ? value : as(local)
  }
  const said = (value: string, as: (local: string) => string): string => unparted(typed(value, as))
  return {
    /** a local date `YYYY-MM-DD`, or an instant */
    date: (value: string): string => said(value, day),
    /** the same in a text that is sent: nothing in it but what a hand would type */
    typedDate: (value: string): string => typed(value, day),
    /** with the day of the week, for meetings and deadlines */
    weekday: (value: string): string =>
      said(value, (local) => weekday(day(local), week[new Date(local.slice(0, 10)).getUTCDay()] ?? '')),
    /** an instant with its time of day */
    moment: (at: string): string => said(at, (local) => `${day(local)} ${local.slice(11, 16)}`),
    number: (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ','),
    /** a share 0-1 as a percentage; a dash when there is nothing to share */
    percent: (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)}%`),
    yuan: (value: number): string =>
      unparted(
        language === 'zh-cn' && value >= 10_000
          ? `${Number((value / 10_000).toFixed(2))} 万元`
          : `${String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')} ${language === 'zh-cn' ? '元' : 'yuan'}`,
      ),
  }
}

export const useFormat = () => formatIn(useLanguage())
