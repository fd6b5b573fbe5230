// The calendar of working days: as many months at a time as the platform can draw at once, all changes saved in one command.

import { type Calendar, isWorkingDay } from '@domain/calendar/calendar'
import { localDate } from '@domain/calendar/local-time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button, Heading } from '../../../components/basic'
import { Loaded, ProblemLine, Skeleton } from '../../../components/Loaded'
import { Tap } from '../../../components/Tap'
import { DeskPage } from '../../../desk/DeskPage'
import { goSignIn } from '../../../frame/navigate'
import { useFormat, useWords } from '../../../locales'
import { useRegisterWords } from '../../../locales/register'
import { useDraft } from '../../../store/draft'
import { monthsAtOnce } from '../../months-at-once'
import { useSave } from '../../RegisterForm'
import { datesOf, firstMonth, type Marks, type Month, marked, monthsFrom, tapped } from '../../year'
import '../../../desk/desk.css'

const draftName = 'calendar'
/** What a stretch of months is called: in full, and on a button. */
const spanName = (words: ReturnType<typeof useRegisterWords>['calendar'], from: number) => {
  const months = monthsFrom(from, monthsAtOnce)
  const [first, last] = [months[0], months[months.length - 1]]
  if (first === undefined || last === undefined) return { full: '', short: '' }
  if (months.length === 12) return { full: words.year(first.year), short: String(first.year) }
  return { full: words.yearSpan(first.year, first.month, last.month), short: words.span(first.month, last.month) }
}

const firstShown = (today: string): number => firstMonth(today, monthsAtOnce)

const none: { readonly changes: Marks } = { changes: {} }

export default function CalendarPage() {
  const words = useRegisterWords().calendar
  const { act } = useWords()
  const page = useQuery('district.get', {})
  const [first, show] = useState(() => firstShown(localDate(new Date().toISOString())))
  const [before, now, after] = [-monthsAtOnce, 0, monthsAtOnce].map((by) => spanName(words, first + by))
  const [{ changes }, change, drop] = useDraft(draftName, none)
  const { busy, problem, save } = useSave('calendar.save', draftName, () => {
    drop()
    page.reload()
  })
  const days = Object.entries(changes).map(([date, mark]) => ({ date, mark }))
  return (
    <DeskPage
      title={words.title}
      at="register"
      register="calendar"
      foot={
        days.length === 0 ? undefined : (
          <View className="stack-s">
            <ProblemLine problem={problem} />
            <Button wide busy={busy} onTap={() => void save({ days })}>
              {words.save(days.length)}
            </Button>
            <Button wide kind="secondary" onTap={drop}>
              {act.discard}
            </Button>
          </View>
        )
      }
    >
      <View>{words.text}</View>
      <View className="desk-year">
        <Button
          kind="secondary"
          small
          icon="back"
          label={words.look(before?.full ?? '')}
          onTap={() => show(first - monthsAtOnce)}
        >
          {before?.short}
        </Button>
        <View className="strong">{now?.full}</View>
        <Button
          kind="secondary"
          small
          icon="next"
          label={words.look(after?.full ?? '')}
          onTap={() => show(first + monthsAtOnce)}
        >
          {after?.short}
        </Button>
      </View>
      <Loaded of={page} skeleton={<Skeleton shape="card" count={6} />} onSignIn={goSignIn}>
        {({ calendar }) => (
          <Months
            months={monthsFrom(first, monthsAtOnce)}
            calendar={calendar}
            changes={changes}
            onTap={(date) => change({ changes: tapped(calendar, changes, date) })}
          />
        )}
      </Loaded>
    </DeskPage>
  )
}

interface MonthsProps {
  readonly months: readonly Month[]
  readonly calendar: Calendar
  readonly changes: Marks
  readonly onTap: (date: string) => void
}

/** Months of the calendar: which dates count as working days; a tap on a date turns it round. */
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
