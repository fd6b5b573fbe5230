// Sets the dates of a matter's story and turns it into deeds: each step as long as such things take, the present one
// begun so long ago that its light is right today.

import { addWorkingDays } from '../../domain/calendar/calendar'
import { type StepId, stepIds } from '../../domain/matter/step'
import { namedId } from '../named-id'
import { dayFrom, instantFrom, officeTime, openedUnclaimed, stepBegan, type Today } from './day'
import { type Deed, requestIdOf } from './perform'
import type { Scene } from './scene'
import type { Dates, MatterCommand, StoryLetter, StoryMatter, StoryReport, StoryTask } from './story'
import { coordinatorOf, districtId, groupId, type PersonKey, personId, staffOf, stations, unitId } from './tale/cast'

/** A deed, or a picture to be sent before it. */
export type Happening =
  | { readonly kind: 'deed'; readonly at: number; readonly deed: Omit<Deed, 'at'> }
  | {
      readonly kind: 'picture'
      readonly at: number
      readonly id: string
      readonly by: PersonKey | null
      readonly scene: Scene
    }

/** Calendar days that each step takes in these stories. */
const lasts: Readonly<Record<StepId, number>> = {
  topic: 4,
  plan: 6,
  research: 11,
  parties: 4,
  deliberation: 15,
  submission: 9,
  implementation: 28,
  evaluation: 20,
}
const toAnswer = 1
const toClaim = 1
const closedAgo = 9

const idOf = (name: string): string => namedId(`${districtId} ${name}`)

interface Done {
  readonly by: PersonKey
  readonly command: MatterCommand
  readonly pictures?: readonly { readonly id: string; readonly scene: Scene }[]
}

export const datesOf = (today: Today): Dates => ({
  day: (days) => dayFrom(today, days),
  evening: (days) => instantFrom(today, days, '19:30'),
  personId,
  groupId,
})

const isPast = (story: StoryMatter, step: StepId): boolean =>
  story.stands === 'closed' || (story.stands !== 'unclaimed' && stepIds.indexOf(step) < stepIds.indexOf(story.stands))

/** By when what was resolved is due: it decides the light of step 7. */
const dueOfTasks = (story: StoryMatter, today: Today): string => {
  const { stands, light } = story
  if (stands === 'closed') return dayFrom(today, -closedAgo - lasts.evaluation)
  if (stands === 'evaluation') return dayFrom(today, -stepBegan(today, stands, light))
  if (stands !== 'implementation') return dayFrom(today, 40)
  if (light === 'red') return dayFrom(today, -4)
  return light === 'green' ? dayFrom(today, 24) : addWorkingDays(today.calendar, today.now, 2)
}

interface Setting {
  readonly story: StoryMatter
  readonly today: Today
  readonly lead: PersonKey
  readonly coordinator: PersonKey
  /** how many days ago the step began and ended; it ends today if it is the present one */
  readonly from: number
  readonly to: number
  readonly over: boolean
}

/** How many days ago the deed of this place in its step was done; the last one of a step that is over ends it. */
const agoOf = ({ from, to, over }: Pick<Setting, 'from' | 'to' | 'over'>, index: number, count: number): number =>
  from - ((from - to) * (index + 1)) / (count + (over ? 0 : 0.6))

const id = ({ story }: Setting, name: string): string => idOf(`${story.key} ${name}`)

const handIn = ({ lead, coordinator, story }: Setting, step: 'topic' | 'plan'): readonly Done[] => [
  ...(isPast(story, step) || story.handedIn ? [{ by: lead, command: { action: 'handIn' } } as const] : []),
  ...(isPast(story, step) ? [{ by: coordinator, command: { action: 'confirm' } } as const] : []),
]

const advance = ({ lead, story }: Setting, step: StepId): readonly Done[] =>
  isPast(story, step) ? [{ by: lead, command: { action: 'advance' } }] : []

const taskDeeds = (setting: Setting, task: StoryTask, index: number): readonly Done[] => {
  const { story, lead } = setting
  const resolution = story.resolutions?.[index]
  if (resolution === undefined) return []
  const by = staffOf(resolution.unit)
  const taskId = id(setting, `resolution ${index}`)
  const picture = (scene: Scene | undefined, name: string) =>
    scene === undefined ? [] : [{ id: id(setting, `task ${index} ${name}`), scene }]
  const before = picture(task.before, 'before')
  const after = picture(task.after, 'after')
  const ids = (pictures: readonly { id: string }[]) => pictures.map((one) => one.id)
  return [
    ...task.told.map(({ progress, text, spent }, number): Done => {
      const pictures = number === 0 ? before : []
      const more = spent === undefined ? {} : { spent }
      return {
        by,
        command: { action: 'reportTask', taskId, progress, text, ...more, beforeIds: ids(pictures), afterIds: [] },
        pictures,
      }
    }),
    ...(task.finished === undefined
      ? []
      : [
          {
            by,
            command: { action: 'finishTask', taskId, text: task.finished, afterIds: ids(after) },
            pictures: after,
          } as const,
        ]),
    ...(task.confirmed === undefined
      ? []
      : [{ by: lead, command: { action: 'confirmTask', taskId, text: task.confirmed } } as const]),
  ]
}

/** What is done in each step, in its order. */
const work: Readonly<Record<StepId, (setting: Setting) => readonly Done[]>> = {
  topic: (setting) => {
    const { story, lead } = setting
    if (story.topic === undefined) return []
    return [{ by: lead, command: { action: 'writeTopic', ...story.topic } }, ...handIn(setting, 'topic')]
  },
  plan: (setting) => {
    const { story, today, lead, to } = setting
    if (story.plan === undefined) return []
    const { form, findOut, hear, work } = story.plan
    const window = { from: dayFrom(today, Math.round(12 - to)), to: dayFrom(today, Math.round(30 - to)) }
    const plan = { form, ...window, findOut: [...findOut], hear: [...hear], work: [...work] }
    return [{ by: lead, command: { action: 'writePlan', ...plan } }, ...handIn(setting, 'plan')]
  },
  research: (setting) => {
    const { story, today, lead, from, to } = setting
    const visits = story.visits ?? []
    return [
      ...visits.map(({ households, opinions }, index): Done => {
        const ago = Math.ceil(from - ((index + 0.5) * (from - to)) / (visits.length + 2)) + 1
        const visit = { visitId: id(setting, `visit ${index}`), date: dayFrom(today, -ago), households }
        return { by: lead, command: { action: 'addVisit', ...visit, opinions: [...opinions], photoIds: [] } }
      }),
      ...(story.findings === undefined
        ? []
        : [{ by: lead, command: { action: 'writeFindings', findings: story.findings } } as const]),
      ...advance(setting, 'research'),
    ]
  },
  parties: (setting) => {
    const { story, lead } = setting
    const parties = story.parties ?? []
    const partyId = (index: number): string => id(setting, `party ${index}`)
    return [
      ...parties.map(({ kind, name, unit, person }, index): Done => {
        const who = {
          ...(unit === undefined ? {} : { unitId: unitId(unit) }),
          ...(person === undefined ? {} : { personId: personId(person) }),
        }
        return { by: lead, command: { action: 'inviteParty', partyId: partyId(index), kind, name, ...who } }
      }),
      ...parties.flatMap(({ unit, answer, reason }, index): readonly Done[] =>
        answer === 'invited'
          ? []
          : [
              {
                by: unit === undefined ? lead : staffOf(unit),
                command: {
                  action: 'answerParty',
                  partyId: partyId(index),
                  accepted: answer === 'accepted',
                  ...(reason === undefined ? {} : { reason }),
                },
              },
            ],
      ),
      ...advance(setting, 'parties'),
    ]
  },
  deliberation: (setting) => {
    const { story, today, lead } = setting
    const { meeting, upcoming, resolutions = [] } = story
    const meetingId = id(setting, 'meeting')
    const count = (meeting === undefined ? 0 : 2) + resolutions.length + (upcoming === undefined ? 0 : 1)
    const closedAgo = agoOf(setting, 1, count + (setting.over ? 1 : 0))
    const heldOn = -Math.floor(closedAgo) - 2
    const pictures = meeting?.scene === undefined ? [] : [{ id: id(setting, 'meeting picture'), scene: meeting.scene }]
    const held: readonly Done[] =
      meeting === undefined
        ? []
        : [
            {
              by: lead,
              command: {
                action: 'scheduleMeeting',
                meetingId,
                form: meeting.form,
                startsAt: instantFrom(today, heldOn, '19:30'),
                place: meeting.place,
                agenda: meeting.agenda,
              },
            },
            {
              by: lead,
              command: {
                action: 'closeMeeting',
                meetingId,
                attendance: meeting.attendance,
                opinions: meeting.opinions,
                minutes: meeting.minutes,
                ...(meeting.dissent === undefined ? {} : { dissent: meeting.dissent }),
                photoIds: pictures.map((one) => one.id),
              },
              pictures,
            },
          ]
    return [
      ...held,
      ...resolutions.map(({ what, unit, money }, index): Done => {
        const resolution = { resolutionId: id(setting, `resolution ${index}`), meetingId, what, unitId: unitId(unit) }
        const sum = money === undefined ? {} : { money }
        return { by: lead, command: { action: 'addResolution', ...resolution, due: dueOfTasks(story, today), ...sum } }
      }),
      ...(upcoming === undefined
        ? []
        : [
            {
              by: lead,
              command: {
                action: 'scheduleMeeting',
                meetingId: id(setting, 'upcoming'),
                ...upcoming,
                startsAt: instantFrom(today, 3, '19:30'),
              },
            } as const,
          ]),
      ...advance(setting, 'deliberation'),
    ]
  },
  submission: (setting) => {
    const { story, today, lead, coordinator } = setting
    if (story.outcome === undefined) return []
    return [
      { by: lead, command: { action: 'sendOutcome', text: story.outcome } },
      ...(story.answers ?? []).map(({ unit, verdict, reason, responsible }): Done => {
        const why = reason === undefined ? {} : { reason }
        const promise = responsible === undefined ? {} : { responsible, due: dueOfTasks(story, today) }
        return {
          by: staffOf(unit),
          command: { action: 'answerOutcome', unitId: unitId(unit), verdict, ...why, ...promise },
        }
      }),
      ...(isPast(story, 'submission') ? [{ by: coordinator, command: { action: 'confirmAnswers' } } as const] : []),
    ]
  },
  implementation: (setting) => [
    ...(setting.story.tasks ?? []).flatMap((task, index) => taskDeeds(setting, task, index)),
    ...advance(setting, 'implementation'),
  ],
  evaluation: ({ story, today, lead, from, to }) => [
    ...(story.result === undefined
      ? []
      : [{ by: lead, command: { action: 'publishResult', summary: story.result } } as const]),
    ...(story.followUp === undefined
      ? []
      : [
          {
            by: lead,
            command: {
              action: 'followUp',
              findings: story.followUp,
              date: dayFrom(today, -Math.ceil((from + to) / 2) - 1),
            },
          } as const,
        ]),
  ],
}

/** How many days ago each step begins, the first one with the claim. */
const beginnings = (story: StoryMatter, today: Today): ReadonlyMap<StepId, number> => {
  const now: StepId = story.stands === 'closed' || story.stands === 'unclaimed' ? 'evaluation' : story.stands
  const began = now === 'implementation' ? 18 : stepBegan(today, now, story.light)
  const last = story.stands === 'closed' ? closedAgo + lasts.evaluation : began
  const known = stepIds.slice(0, stepIds.indexOf(now) + 1)
  let ago = last
  const map = new Map<StepId, number>([[now, ago]])
  for (const step of [...known].reverse().slice(1)) {
    ago += lasts[step]
    map.set(step, ago)
  }
  return map
}

const matterIdOf = (story: StoryMatter): string => idOf(`matter ${story.key}`)

export const reportDeeds = (name: string, report: StoryReport, at: number): readonly Happening[] => {
  const station = stations[report.station]
  const pictures = (report.scenes ?? []).map((scene, index) => ({ id: idOf(`${name} picture ${index}`), scene }))
  const by = report.anonymity === 'anonymous' ? null : report.by
  const place = report.place === undefined ? {} : { place: { text: report.place, lng: station.lng, lat: station.lat } }
  return [
    ...pictures.map(({ id, scene }): Happening => ({ kind: 'picture', at: at - 1000, id, by, scene })),
    {
      kind: 'deed',
      at,
      deed: {
        by,
        endpoint: 'report.submit',
        name,
        input: {
          stationCode: station.code,
          title: report.title,
          text: report.text,
          category: report.category,
          ...place,
          photoIds: pictures.map((one) => one.id),
          anonymity: report.anonymity ?? 'hidden',
        },
      },
    },
  ]
}

const actDeed = (story: StoryMatter, name: string, at: number, by: PersonKey, command: MatterCommand): Happening => ({
  kind: 'deed',
  at,
  deed: { by, endpoint: 'matter.act', name: `${story.key} ${name}`, input: { id: matterIdOf(story), command } },
})

const supportDeeds = (story: StoryMatter, from: number, today: Today): readonly Happening[] =>
  (story.supporters ?? []).map((by, index) => ({
    kind: 'deed',
    at: officeTime(today, from * (1 - (index + 1) / ((story.supporters?.length ?? 0) + 2))),
    deed: {
      by,
      endpoint: 'matter.support',
      name: `${story.key} support ${by}`,
      input: { id: matterIdOf(story), on: true },
    },
  }))

const ratingDeeds = (story: StoryMatter, from: number, to: number, today: Today): readonly Happening[] =>
  (story.ratings ?? []).map(({ by, solved, score, words }, index) => ({
    kind: 'deed',
    at: officeTime(today, from - ((from - to) * (index + 1)) / ((story.ratings?.length ?? 0) + 2)),
    deed: {
      by,
      endpoint: 'matter.rate',
      name: `${story.key} rating ${by}`,
      input: { id: matterIdOf(story), solved, score, words },
    },
  }))

const openingDeeds = (story: StoryMatter, answeredAgo: number, today: Today): readonly Happening[] => {
  const coordinator = coordinatorOf[story.group]
  const name = `${story.key} report`
  const reportId = requestIdOf(name)
  const { lng, lat } = stations[story.report.station]
  const merged = (story.merged ?? []).flatMap((report, index): readonly Happening[] => {
    const other = `${story.key} merged ${index}`
    const ago = Math.max(answeredAgo - 1 - index, 0)
    return [
      ...reportDeeds(other, report, officeTime(today, ago)),
      {
        kind: 'deed',
        at: officeTime(today, ago) + 3_600_000,
        deed: {
          by: coordinator,
          endpoint: 'report.act',
          name: `${other} merge`,
          input: { id: requestIdOf(other), command: { action: 'merge', matterId: matterIdOf(story) } },
        },
      },
    ]
  })
  return [
    ...reportDeeds(name, story.report, officeTime(today, answeredAgo + toAnswer)),
    {
      kind: 'deed',
      at: officeTime(today, answeredAgo),
      deed: {
        by: coordinator,
        endpoint: 'report.act',
        name: `${story.key} accept`,
        input: {
          id: reportId,
          command: {
            action: 'accept',
            matterId: matterIdOf(story),
            title: story.title,
            summary: story.summary,
            category: story.report.category,
            place: { text: story.place, lng, lat },
            photoIds: (story.report.scenes ?? []).map((_scene, index) => idOf(`${name} picture ${index}`)),
          },
        },
      },
    },
    ...merged,
  ]
}

const turnDeeds = (story: StoryMatter, today: Today): readonly Happening[] =>
  (story.turns?.(datesOf(today)) ?? []).map(({ ago, by, command }, index) =>
    actDeed(story, `turn ${index}`, officeTime(today, ago), by, command),
  )

/** Everything that happens in a story, not yet in order. */
export const happeningsOf = (story: StoryMatter, today: Today): readonly Happening[] => {
  if (story.stands === 'unclaimed' || story.lead === undefined) {
    const ago = openedUnclaimed(today, story.light)
    return [...openingDeeds(story, ago, today), ...supportDeeds(story, ago, today), ...turnDeeds(story, today)]
  }
  const { lead } = story
  const coordinator = coordinatorOf[story.group]
  const begins = beginnings(story, today)
  const claimedAgo = begins.get('topic') ?? 0
  const end = story.stands === 'closed' ? closedAgo : 0
  const worked = [...begins].flatMap(([step, from]) => {
    const next = stepIds[stepIds.indexOf(step) + 1]
    const to = (next === undefined ? undefined : begins.get(next)) ?? end
    const over = isPast(story, step)
    const done = work[step]({ story, today, lead, coordinator, from, to, over })
    return done.flatMap(({ by, command, pictures = [] }, index): readonly Happening[] => {
      const at = officeTime(today, agoOf({ from, to, over }, index, done.length))
      return [
        ...pictures.map(({ id, scene }): Happening => ({ kind: 'picture', at: at - 1000, id, by, scene })),
        actDeed(story, `${step} ${index}`, at, by, command),
      ]
    })
  })
  const evaluationFrom = begins.get('evaluation') ?? 0
  return [
    ...openingDeeds(story, claimedAgo + toClaim, today),
    actDeed(story, 'claim', officeTime(today, claimedAgo), lead, { action: 'claim' }),
    ...(story.coMembers ?? []).map((by, index) =>
      actDeed(story, `join ${by}`, officeTime(today, claimedAgo) + (index + 1) * 1_800_000, by, { action: 'join' }),
    ),
    ...supportDeeds(story, claimedAgo, today),
    ...worked,
    ...ratingDeeds(story, evaluationFrom - (evaluationFrom - end) * 0.65, end, today),
    ...(story.stands === 'closed'
      ? [
          actDeed(story, 'close', officeTime(today, closedAgo - 0.5), coordinator, {
            action: 'close',
            ...(story.closing === undefined ? {} : { reason: story.closing }),
          }),
        ]
      : []),
    ...turnDeeds(story, today),
  ]
}

export const letterHappenings = (letter: StoryLetter, today: Today): readonly Happening[] => {
  const reportId = requestIdOf(letter.key)
  return [
    ...reportDeeds(letter.key, letter.report, officeTime(today, letter.ago)),
    ...(letter.supporters ?? []).map(
      (by, index): Happening => ({
        kind: 'deed',
        at: officeTime(today, letter.ago * (1 - (index + 1) / 4)),
        deed: {
          by,
          endpoint: 'report.support',
          name: `${letter.key} support ${by}`,
          input: { id: reportId, on: true },
        },
      }),
    ),
    ...(letter.turns?.(datesOf(today)) ?? []).map(
      ({ ago, by, command }, index): Happening => ({
        kind: 'deed',
        at: officeTime(today, ago),
        deed: { by, endpoint: 'report.act', name: `${letter.key} turn ${index}`, input: { id: reportId, command } },
      }),
    ),
  ]
}

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
