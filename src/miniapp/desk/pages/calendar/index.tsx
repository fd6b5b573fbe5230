// The calendar of working days: a year at a time, all changes saved in one command.

import { localDate } from '@domain/calendar/calendar'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { Loaded } from '../../../components/Loaded'
import { ProblemLine } from '../../../components/ProblemLine'
import { Skeleton } from '../../../components/Skeleton'
import { goSignIn } from '../../../frame/way'
import { useWords } from '../../../locales'
import { useKeepWords } from '../../../locales/desk'
import { useDraft } from '../../../store/draft'
import { DeskPage } from '../../DeskPage'
import { useSave } from '../../keep/use-save'
import { Year } from '../../keep/Year'
import { type Marks, tapped } from '../../keep/year'

const draftName = 'calendar'
const none: { readonly changes: Marks } = { changes: {} }

export default function CalendarPage() {
  const words = useKeepWords().calendar
  const { act } = useWords()
  const page = useQuery('district.get', {})
  const [year, setYear] = useState(() => Number(localDate(new Date().toISOString()).slice(0, 4)))
  const [{ changes }, keep, drop] = useDraft(draftName, none)
  const { busy, problem, save } = useSave('calendar.save', draftName, () => {
    drop()
    page.reload()
  })
  const days = Object.entries(changes).map(([date, mark]) => ({ date, mark }))
  return (
    <DeskPage
      title={words.title}
      at="keep"
      register="calendar"
      foot={
        days.length === 0 ? undefined : (
          <View className="stack-s">
            <ProblemLine problem={problem} />
            <Button wide busy={busy} onTap={() => void save({ days }, [])}>
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
        <Button kind="secondary" small icon="back" label={words.before(year - 1)} onTap={() => setYear(year - 1)}>
          {String(year - 1)}
        </Button>
        <View className="strong">{words.year(year)}</View>
        <Button kind="secondary" small icon="next" label={words.after(year + 1)} onTap={() => setYear(year + 1)}>
          {String(year + 1)}
        </Button>
      </View>
      <Loaded of={page} skeleton={<Skeleton shape="card" count={6} />} onSignIn={goSignIn}>
        {({ calendar }) => (
          <Year
            year={year}
            calendar={calendar}
            changes={changes}
            onTap={(date) => keep({ changes: tapped(calendar, changes, date) })}
          />
        )}
      </Loaded>
    </DeskPage>
  )
}
