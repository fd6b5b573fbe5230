// The half-year looks of the demo: the chair has been to most groups, and still has to go to the others.

import type { Period } from '../../domain/bulletin/period'
import { nextWorkingDay } from '../../domain/calendar/calendar'
import { addDays, localDate, localInstant } from '../../domain/calendar/local-time'
import { namedId } from '../named-id'
import { endedSince } from './bulletin'
import { districtId, type GroupKey, groupId } from './content/cast'
import { looks } from './content/look'
import type { Today } from './day'
import type { Happening } from './request'

/** As the clock names what it begins. */
const idOf = (group: GroupKey, { from }: Period): string => namedId(`${districtId} groupLook ${groupId(group)} ${from}`)

/** Calendar days between two visits. */
const apart = 3

export const lookHappenings = (today: Today, founded: string): readonly Happening[] => {
  const now = localDate(today.now)
  return endedSince(founded, now)
    .filter(({ span }) => span === 'half')
    .flatMap((period) => {
      const begun = nextWorkingDay(today.calendar, localInstant(addDays(period.to, 1)))
      return looks.flatMap(({ group, ...words }, index): readonly Happening[] => {
        const on = addDays(begun, apart * (index + 1))
        if (on > now) return []
        return [
          {
            kind: 'request',
            at: Date.parse(localInstant(on, '16:00')),
            request: {
              by: 'chair',
              endpoint: 'paper.act',
              name: `look ${group} ${period.from}`,
              input: { id: idOf(group, period), paper: { kind: 'groupLook', command: { action: 'write', ...words } } },
            },
          },
        ]
      })
    })
}
