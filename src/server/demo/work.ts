// What a story's people do in each step, as the commands they send, with the ids that later ones refer to.

import { addWorkingDays } from '../../domain/calendar/calendar'
import { type StepId, stepIds } from '../../domain/matter/step'
import { namedId } from '../named-id'
import { districtId, type PersonKey, personId, staffOf, unitId } from './content/cast'
import { dayFrom, instantFrom, stepBegan, type Today } from './day'
import type { Scene } from './scene'
import type { MatterCommand, StoryMatter, StoryTask } from './story'

/** Calendar days that each step takes in these stories. */
export const lasts: Readonly<Record<StepId, number>> = {
  topic: 4,
  plan: 6,
  research: 11,
  parties: 4,
  deliberation: 15,
  submission: 9,
  implementation: 28,
  evaluation: 20,
}
const usuallyClosedAgo = 9
/** A closed matter was closed so many days ago. */
export const daysClosed = (story: StoryMatter): number => story.closedAgo ?? usuallyClosedAgo

export const idOf = (name: string): string => namedId(`${districtId} ${name}`)

export interface Done {
  readonly by: PersonKey
  readonly command: MatterCommand
  readonly pictures?: readonly { readonly id: string; readonly scene: Scene }[]
}

export const isPast = (story: StoryMatter, step: StepId): boolean =>
  story.stands === 'closed' || (story.stands !== 'unclaimed' && stepIds.indexOf(step) < stepIds.indexOf(story.stands))

/** By when what was resolved is due: it decides the light of step 7. */
export const dueOfTasks = (story: StoryMatter, today: Today): string => {
  const { stands, light } = story
  if (stands === 'closed') return dayFrom(today, -daysClosed(story) - lasts.evaluation)
  if (stands === 'evaluation') return dayFrom(today, -stepBegan(today, stands, light))
  if (stands !== 'implementation') return dayFrom(today, 40)
  if (light === 'red') return dayFrom(today, -(story.overdue ?? 4))
  return light === 'green' ? dayFrom(today, 24) : addWorkingDays(today.calendar, today.now, 2)
}

export interface Setting {
  readonly story: StoryMatter
  readonly today: Today
  readonly lead: PersonKey
  readonly coordinator: PersonKey
  /** how many days ago the step began and ended; it ends today if it is the present one */
  readonly from: number
  readonly to: number
  readonly over: boolean
}

/** How many days ago the request of this place in its step was done; the last one of a step that is over ends it. */
export const agoOf = (
  { from, to, over }: Pick<Setting, 'from' | 'to' | 'over'>,
  index: number,
  count: number,
): number => from - ((from - to) * (index + 1)) / (count + (over ? 0 : 0.6))

const id = ({ story }: Setting, name: string): string => idOf(`${story.key} ${name}`)

/** Requests of step 5, the one that ends it included. */
const deliberationCount = ({ story, over }: Pick<Setting, 'story' | 'over'>): number => {
  const { meeting, upcoming, resolutions = [] } = story
  return (meeting === undefined ? 0 : 2) + resolutions.length + (upcoming === undefined ? 0 : 1) + (over ? 1 : 0)
}

/** On the evening of which day people sat together: between the invitation and the minutes. */
export const heldAgo = (setting: Pick<Setting, 'story' | 'from' | 'to' | 'over'>): number => {
  const count = deliberationCount(setting)
  return Math.floor((agoOf(setting, 0, count) + agoOf(setting, 1, count)) / 2)
}

/** How many days ago the minutes of step 5 were written. */
export const minutesAgo = (setting: Pick<Setting, 'story' | 'from' | 'to' | 'over'>): number =>
  agoOf(setting, 1, deliberationCount(setting))

const handIn = ({ lead, coordinator, story }: Setting, step: 'topic' | 'plan'): readonly Done[] => [
  ...(isPast(story, step) || story.handedIn ? [{ by: lead, command: { action: 'handIn' } } as const] : []),
  ...(isPast(story, step) ? [{ by: coordinator, command: { action: 'confirm' } } as const] : []),
]

const advance = ({ lead, story }: Setting, step: StepId): readonly Done[] =>
  isPast(story, step) ? [{ by: lead, command: { action: 'advance' } }] : []

const contradictionRequests = (
  setting: Setting,
  { contradicted }: StoryTask,
  index: number,
  unitStaff: PersonKey,
): readonly Done[] => {
  if (contradicted === undefined) return []
  const contradictionId = id(setting, `task ${index} contradiction`)
  const taskId = id(setting, `resolution ${index}`)
  const { by, text, answer } = contradicted
  return [
    { by, command: { action: 'contradictTask', taskId, contradictionId, text, photoIds: [] } },
    ...(answer === undefined
      ? []
      : [
          { by: unitStaff, command: { action: 'answerContradiction', contradictionId, answer, upheld: true } } as const,
        ]),
  ]
}

const taskRequests = (setting: Setting, task: StoryTask, index: number): readonly Done[] => {
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
  const milestones = (task.milestones ?? []).map((one, number) => ({
    ...one,
    milestoneId: id(setting, `task ${index} milestone ${number}`),
  }))
  return [
    ...milestones.map(({ milestoneId, what, inDays }): Done => {
      const due = dayFrom(setting.today, inDays)
      return { by, command: { action: 'planMilestone', taskId, milestoneId, what, due } }
    }),
    ...milestones.flatMap(({ milestoneId, reached }): readonly Done[] =>
      reached === undefined
        ? []
        : [{ by, command: { action: 'reachMilestone', milestoneId, text: reached, afterIds: [] } }],
    ),
    ...task.reports.map(({ progress, text, spent }, number): Done => {
      const pictures = number === 0 ? before : []
      const more = spent === undefined ? {} : { spent }
      return {
        by,
        command: { action: 'reportTask', taskId, progress, text, ...more, beforeIds: ids(pictures), afterIds: [] },
        pictures,
      }
    }),
    ...contradictionRequests(setting, task, index, by),
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
export const work: Readonly<Record<StepId, (setting: Setting) => readonly Done[]>> = {
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
      ...(story.asked === true ? [{ by: lead, command: { action: 'inviteConcerned' } } as const] : []),
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
    const closedAgo = agoOf(setting, 1, deliberationCount(setting))
    const heldOn = meeting?.sitting === undefined ? -Math.floor(closedAgo) - 2 : -heldAgo(setting)
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
                // of a sitting both are counted
                ...(meeting.sitting === undefined
                  ? { attendance: meeting.attendance, opinions: meeting.opinions }
                  : {}),
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
        const sum = {
          ...(money === undefined ? {} : { money }),
          ...(meeting?.sitting === undefined ? {} : { motionId: id(setting, `motion ${index}`) }),
        }
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
    ...(setting.story.tasks ?? []).flatMap((task, index) => taskRequests(setting, task, index)),
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
