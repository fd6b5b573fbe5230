// A meeting of the demo that was held live: people come, say and vote, take a stance on motions, and look at the minutes.

import { type PersonKey, unitId } from './content/cast'
import { instantFrom, officeTime } from './day'
import { requestIdOf } from './perform'
import type { Happening } from './request'
import type { StoryMatter } from './story'
import { dueOfTasks, heldAgo, idOf, minutesAgo, type Setting } from './work'

const minute = 60_000

type DemoRequest = Extract<Happening, { kind: 'request' }>['request']

/** In the order in which it happens, a minute apart, from the time on the invitation. */
const evening = (story: StoryMatter, setting: Setting, lead: PersonKey): readonly DemoRequest[] => {
  const { meeting, parties = [], resolutions = [] } = story
  const sitting = meeting?.sitting
  if (sitting === undefined) return []
  const id = idOf(`${story.key} meeting`)
  const named = (name: string): string => `${story.key} sitting ${name}`
  const motionId = (index: number): string => idOf(`${story.key} motion ${index}`)
  const control = (name: 'open' | 'openVoting' | 'end'): DemoRequest => ({
    by: lead,
    endpoint: 'meeting.control',
    name: named(name),
    input: { id, command: { control: name } },
  })
  const attend = (
    name: string,
    who: { kind: 'party'; partyId: string } | { kind: 'label'; label: string; side: 'resident' },
  ): DemoRequest => ({
    by: lead,
    endpoint: 'meeting.attend',
    name: named(name),
    input: { id, who, present: true },
  })
  return [
    control('open'),
    ...parties.flatMap(({ answer }, index) =>
      answer === 'accepted'
        ? [attend(`party ${index}`, { kind: 'party', partyId: idOf(`${story.key} party ${index}`) })]
        : [],
    ),
    ...sitting.guests.map((label, index) => attend(`guest ${index}`, { kind: 'label', label, side: 'resident' })),
    ...sitting.statements.map(
      ({ by, text }, index): DemoRequest => ({
        by,
        endpoint: 'meeting.state',
        name: named(`statement ${index}`),
        input: { id, text },
      }),
    ),
    control('openVoting'),
    ...sitting.statements.flatMap(({ votes }, index) =>
      (Object.entries(votes) as [PersonKey, 1 | 0 | -1][]).map(
        ([by, value]): DemoRequest => ({
          by,
          endpoint: 'meeting.vote',
          name: named(`vote ${index} ${by}`),
          input: { id, statementId: requestIdOf(named(`statement ${index}`)), value },
        }),
      ),
    ),
    ...resolutions.map(
      ({ what, unit, money }, index): DemoRequest => ({
        by: lead,
        endpoint: 'meeting.saveMotion',
        name: named(`motion ${index}`),
        input: {
          meetingId: id,
          motionId: motionId(index),
          what,
          unitId: unitId(unit),
          due: dueOfTasks(story, setting.today),
          ...(money === undefined ? {} : { money }),
        },
      }),
    ),
    ...sitting.stances.map(
      ({ resolution, by, stance, reason }): DemoRequest => ({
        by,
        endpoint: 'meeting.stand',
        name: named(`stance ${resolution} ${by}`),
        input: { motionId: motionId(resolution), stance, reason },
      }),
    ),
    control('end'),
  ]
}

/** The evening itself, and the objection to its minutes with what the lead answered. */
export const sittingHappenings = (story: StoryMatter, setting: Setting, lead: PersonKey): readonly Happening[] => {
  const { today } = setting
  const objection = story.meeting?.sitting?.objection
  if (objection === undefined) return []
  const begins = Date.parse(instantFrom(today, -heldAgo(setting), '19:30'))
  const meetingId = idOf(`${story.key} meeting`)
  const objectionId = idOf(`${story.key} objection`)
  const spoken = (name: string, ago: number, by: PersonKey, command: object): Happening => ({
    kind: 'request',
    at: officeTime(today, ago),
    request: {
      by,
      endpoint: 'matter.act',
      name: `${story.key} ${name}`,
      input: { id: idOf(`matter ${story.key}`), command } as DemoRequest['input'],
    },
  })
  const written = minutesAgo(setting)
  return [
    ...evening(story, setting, lead).map(
      (request, index): Happening => ({ kind: 'request', at: begins + index * minute, request }),
    ),
    spoken('objection', written - 1, objection.by, {
      action: 'objectMinutes',
      meetingId,
      objectionId,
      reason: objection.reason,
    }),
    spoken('objection answered', written - 1.5, lead, {
      action: 'answerObjection',
      objectionId,
      answer: objection.answer,
    }),
  ]
}
