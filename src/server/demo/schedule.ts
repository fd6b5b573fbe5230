// Sets the dates of a matter's story: each step as long as such things take, the present one begun so long ago that its
// light is right today.

import { type StepId, stepIds } from '../../domain/matter/step'
import { coordinatorOf, groupId, type PersonKey, personId } from './content/cast'
import { dayFrom, instantFrom, officeTime, openedUnclaimed, stepBegan, type Today } from './day'
import { requestIdOf } from './perform'
import { actRequest, type Happening, letterRequests, openingRequests, ratingRequests, supportRequests } from './request'
import { sittingHappenings } from './sitting'
import type { Dates, MatterCommand, StoryLetter, StoryMatter } from './story'
import { agoOf, daysClosed, idOf, isPast, lasts, work } from './work'

const toClaim = 1

const datesOf = (today: Today): Dates => ({
  day: (days) => dayFrom(today, days),
  evening: (days) => instantFrom(today, days, '19:30'),
  idOf,
  personId,
  groupId,
})

/** How many days ago each step begins, the first one with the claim. */
const beginnings = (story: StoryMatter, today: Today): ReadonlyMap<StepId, number> => {
  const now: StepId = story.stands === 'closed' || story.stands === 'unclaimed' ? 'evaluation' : story.stands
  const began = now === 'implementation' ? 18 + (story.overdue ?? 0) : stepBegan(today, now, story.light)
  const last = story.stands === 'closed' ? daysClosed(story) + lasts.evaluation : began
  const known = stepIds.slice(0, stepIds.indexOf(now) + 1)
  let ago = last
  const map = new Map<StepId, number>([[now, ago]])
  for (const step of [...known].reverse().slice(1)) {
    ago += lasts[step]
    map.set(step, ago)
  }
  return map
}

const turnRequests = (story: StoryMatter, today: Today): readonly Happening[] =>
  (story.turns?.(datesOf(today)) ?? []).map(({ ago, by, command }, index) =>
    actRequest(story, `turn ${index}`, officeTime(today, ago), by, command),
  )

/** The end of a closed matter, and the look at its result a month later. */
const closingRequests = (
  story: StoryMatter,
  today: Today,
  lead: PersonKey,
  coordinator: PersonKey,
): readonly Happening[] => {
  if (story.stands !== 'closed') return []
  const { closing, secondLook } = story
  const close = { action: 'close', ...(closing === undefined ? {} : { reason: closing }) } as const
  const closed = actRequest(story, 'close', officeTime(today, daysClosed(story) - 0.5), coordinator, close)
  if (secondLook === undefined) return [closed]
  const { ago, findings, holds, shown } = secondLook
  const date = dayFrom(today, -ago)
  const look: MatterCommand = { action: 'secondLook', findings, date, holds, photoIds: [] }
  const looked = [closed, actRequest(story, 'second look', officeTime(today, ago), lead, look)]
  if (shown === undefined) return looked
  const name: MatterCommand = { action: 'nameShowcase', done: shown, consent: 'nobodyShown' }
  return [
    ...looked,
    actRequest(story, 'name', officeTime(today, ago - 1), coordinator, name),
    actRequest(story, 'publish', officeTime(today, ago - 2), 'office', { action: 'publishShowcase' }),
  ]
}

/** Everything that happens in a story, not yet in order. */
export const happeningsOf = (story: StoryMatter, today: Today): readonly Happening[] => {
  if (story.stands === 'unclaimed' || story.lead === undefined) {
    const ago = openedUnclaimed(today, story.light)
    return [...openingRequests(story, ago, today), ...supportRequests(story, ago, today), ...turnRequests(story, today)]
  }
  const { lead } = story
  const coordinator = coordinatorOf[story.group]
  const begins = beginnings(story, today)
  const claimedAgo = begins.get('topic') ?? 0
  const end = story.stands === 'closed' ? daysClosed(story) : 0
  const worked = [...begins].flatMap(([step, from]) => {
    const next = stepIds[stepIds.indexOf(step) + 1]
    const to = (next === undefined ? undefined : begins.get(next)) ?? end
    const over = isPast(story, step)
    const setting = { story, today, lead, coordinator, from, to, over }
    const done = work[step](setting)
    const sat = step === 'deliberation' ? sittingHappenings(story, setting, lead) : []
    const requests = done.flatMap(({ by, command, pictures = [] }, index): readonly Happening[] => {
      const at = officeTime(today, agoOf({ from, to, over }, index, done.length))
      return [
        ...pictures.map(({ id, scene }): Happening => ({ kind: 'picture', at: at - 1000, id, by, scene })),
        actRequest(story, `${step} ${index}`, at, by, command),
      ]
    })
    return [...requests, ...sat]
  })
  const evaluationFrom = begins.get('evaluation') ?? 0
  return [
    ...openingRequests(story, claimedAgo + toClaim, today),
    actRequest(story, 'claim', officeTime(today, claimedAgo), lead, { action: 'claim' }),
    ...(story.coMembers ?? []).map((by, index) =>
      actRequest(story, `join ${by}`, officeTime(today, claimedAgo) + (index + 1) * 1_800_000, by, { action: 'join' }),
    ),
    ...supportRequests(story, claimedAgo, today),
    ...worked,
    ...ratingRequests(story, evaluationFrom - (evaluationFrom - end) * 0.65, end, today),
    ...closingRequests(story, today, lead, coordinator),
    ...turnRequests(story, today),
  ]
}

export const letterHappenings = (letter: StoryLetter, today: Today): readonly Happening[] => [
  ...letterRequests(letter, today),
  ...(letter.turns?.(datesOf(today)) ?? []).map(
    ({ ago, by, command }, index): Happening => ({
      kind: 'request',
      at: officeTime(today, ago),
      request: {
        by,
        endpoint: 'report.act',
        name: `${letter.key} turn ${index}`,
        input: { id: requestIdOf(letter.key), command },
      },
    }),
  ),
]

/** In order, none later than now, and never two at the same instant. */
export const inOrder = (happenings: readonly Happening[], now: string): readonly Happening[] => {
  const sorted = happenings
    .map((one, index) => ({ one, index }))
    .sort((a, b) => a.one.at - b.one.at || a.index - b.index)
  let latest = Date.parse(now)
  return sorted
    .reverse()
    .map(({ one }) => {
      latest = Math.min(one.at, latest - 1000)
      return { ...one, at: latest }
    })
    .reverse()
}
