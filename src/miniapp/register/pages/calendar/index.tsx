// The calendar of working days: as many months at a time as the platform can draw at once, all changes saved in one command.

import { localDate } from '@domain/calendar/local-time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { ProblemLine } from '../../../components/ProblemLine'
import { DeskPage } from '../../../desk/DeskPage'
import { goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useRegisterWords } from '../../../locales/register'
import { useDraft } from '../../../store/draft'
import { Months } from '../../Months'
import { monthsAtOnce } from '../../months-at-once'
import { useSave } from '../../save'
import { firstMonth, type Marks, monthsFrom, tapped } from '../../year'

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
