// The bulletins of the demo: what the clock drafted of each time that is over is signed on its first working day, and the office
// has begun the one of this month.

import { endedBefore, type Period, periodOf } from '../../domain/bulletin/period'
import type { Bulletin } from '../../domain/bulletin/process'
import { nextWorkingDay } from '../../domain/calendar/calendar'
import { addDays, localDate, localInstant } from '../../domain/calendar/local-time'
import { namedId } from '../named-id'
import type { Services } from '../services'
import { districtId, type PersonKey } from './content/cast'
import { officeTime, type Today } from './day'
import type { DemoRequest } from './perform'
import type { Happening } from './request'

type Command = { readonly action: string } & Readonly<Record<string, unknown>>

/** As the clock names what it begins. */
const idOf = ({ span, from }: Period): string => namedId(`${districtId} bulletin ${span} ${from}`)

const words = {
  hard: '两个老旧小区的改造资金还没有落实；个别单位答复协商意见超期，已经催办。',
  next: '对超期的事项逐件督办；各组在下月十五日前安排一次下乡接待。',
} as const

/** Milliseconds of a month that are over before its bulletin is begun: what the demo does lies a second apart. */
const leastOfMonth = 600_000

/** All that ended between the two local dates, both included, the oldest first. */
export const endedSince = (founded: string, today: string): readonly Period[] => {
  const ends: Period[] = []
  let month = periodOf('month', today)
  while (month.from > founded) {
    ends.unshift(...endedBefore(localInstant(month.from, '12:00')))
    month = periodOf('month', addDays(month.from, -1))
  }
  return ends
}

const requestOf = (period: Period, by: PersonKey, command: Command): Omit<DemoRequest, 'at'> => ({
  by,
  endpoint: 'paper.act',
  name: `bulletin ${period.span} ${period.from} ${command.action}`,
  input: { id: idOf(period), paper: { kind: 'bulletin', command } },
})

/** The words beside the figures: the title and the summary stay as they were drafted. */
const edited = async ({ db }: Pick<Services, 'db'>, period: Period): Promise<Command> => {
  const { state } = await db
    .selectFrom('paper')
    .select('state')
    .where('district_id', '=', districtId)
    .where('id', '=', idOf(period))
    .executeTakeFirstOrThrow()
  const { title, summary } = state as unknown as Bulletin
  return { action: 'edit', title, summary, ...words }
}

export const bulletinHappenings = (today: Today, founded: string): readonly Happening[] => {
  const now = localDate(today.now)
  const month = periodOf('month', now)
  const begins = Date.parse(localInstant(month.from))
  const over = endedSince(founded, now).flatMap((period): readonly Happening[] => {
    const on = nextWorkingDay(today.calendar, localInstant(addDays(period.to, 1), '12:00'))
    if (on > now) return []
    const at = (clock: string): number => Date.parse(localInstant(on, clock))
    return [
      {
        kind: 'prepared',
        at: at('10:00'),
        request: async (services) => requestOf(period, 'office', await edited(services, period)),
      },
      { kind: 'request', at: at('10:30'), request: requestOf(period, 'office', { action: 'submit' }) },
      { kind: 'request', at: at('15:00'), request: requestOf(period, 'chair', { action: 'sign' }) },
    ]
  })
  const draft: Happening = {
    kind: 'request',
    at: Math.max(officeTime(today, 0.1), begins),
    request: {
      by: 'office',
      endpoint: 'paper.open',
      name: `bulletin ${month.span} ${month.from}`,
      input: { paper: { kind: 'bulletin', fields: { span: month.span, from: month.from } } },
    },
  }
  return Date.parse(today.now) - begins < leastOfMonth ? over : [...over, draft]
}
