// Months of the calendar: which dates count as working days; a tap on a date turns it round.

import { type Calendar, isWorkingDay } from '@domain/calendar/calendar'
import { View } from '@tarojs/components'
import { Heading } from '../components/Card'
import { Tap } from '../components/Tap'
import { useFormat } from '../locales'
import { useRegisterWords } from '../locales/register'
import { datesOf, type Marks, type Month, marked } from './year'
import '../desk/desk.css'

interface MonthsProps {
  readonly months: readonly Month[]
  readonly calendar: Calendar
  readonly changes: Marks
  readonly onTap: (date: string) => void
}

export const Months = ({ months, calendar, changes, onTap }: MonthsProps) => {
  const words = useRegisterWords().calendar
  const after = marked(calendar, changes)
  return (
    <View className="desk-months">
      {months.map(({ year, month }) => {
        const { before, dates } = datesOf(year, month)
        return (
          <View key={month} className="stack-s">
            <Heading level={2}>{words.month(month)}</Heading>
            <View className="desk-month">
              {words.weekdays.map((weekday) => (
                <View key={weekday} className="desk-weekday" aria-hidden="true">
                  {weekday}
                </View>
              ))}
              {before > 0 ? <View className="desk-before" style={{ gridColumn: `span ${before}` }} /> : null}
              {dates.map((date, at) => (
                <Day
                  key={date}
                  date={date}
                  weekday={words.weekdays[(before + at) % 7] ?? ''}
                  calendar={after}
                  changed={date in changes}
                  onTap={() => onTap(date)}
                />
              ))}
            </View>
          </View>
        )
      })}
    </View>
  )
}

interface DayProps {
  readonly date: string
  /** shown where the week has no columns */
  readonly weekday: string
  readonly calendar: Calendar
  readonly changed: boolean
  readonly onTap: () => void
}

const Day = ({ date, weekday, calendar, changed, onTap }: DayProps) => {
  const words = useRegisterWords().calendar
  const format = useFormat()
  const works = isWorkingDay(calendar, date)
  const mark = calendar[date]
  const state = works ? 'work' : 'rest'
  const classes = [
    'desk-day',
    works ? '' : 'desk-day-rest',
    mark ? 'desk-day-marked' : '',
    changed ? 'desk-day-changed' : '',
  ]
  return (
    <Tap className={classes.filter(Boolean).join(' ')} onTap={onTap}>
      <View aria-hidden="true">{Number(date.slice(8))}</View>
      <View className="desk-day-weekday" aria-hidden="true">
        {weekday}
      </View>
      {mark === undefined ? null : (
        <View className="desk-day-word" aria-hidden="true">
          {words.short[mark]}
        </View>
      )}
      <View className="only-heard">
        {words.day(format.weekday(date), words.state[state], mark !== undefined, changed)}
      </View>
    </Tap>
  )
}
