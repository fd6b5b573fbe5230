// The half-year look at a group (推进会): what runs, what stands, what would help, written by the chair who visits it, beside
// the group's own figures. One page a group; no page is compared with another.

import { endedBefore, periodOf } from '../bulletin/period'
import { nextWorkingDay } from '../calendar/calendar'
import { addDays, localDate, localInstant } from '../calendar/local-time'
import { refuse } from '../errors'
import type { Figures } from '../figure/figure'
import { holders } from '../notice/audience'
import { holds, personIdOf } from '../people/role'
import { actionOf, type CommandOf } from '../process/action'
import type { EventOf, EventRows } from '../process/event'
import { insideWords } from '../process/field'
import { openingOf, type Paper, type PaperContext, type PaperKind, paperProcess } from '../process/paper'

const groupLookSteps = ['visit', 'written'] as const

interface Words {
  readonly runs: string
  readonly stands: string
  readonly helps: string
}

export interface GroupLook extends Paper, Words {
  readonly step: (typeof groupLookSteps)[number]
  readonly groupId: string
  readonly from: string
  readonly to: string
  /** of the group in that half-year, as they were when the page was written */
  readonly figures: Figures | null
  readonly writtenById: string | null
  /** the chair, where the office entered what came on paper */
  readonly name: string
}

/** What the server reads: the group's name and its figures. */
export interface GroupLookReading {
  readonly title: string
  readonly figures: Figures
}

interface Context extends PaperContext {
  readonly read?: GroupLookReading
}

interface GroupLookKind extends PaperKind {
  readonly state: GroupLook
  readonly standing: GroupLook
  readonly at: GroupLook['step']
  readonly condition: never
  readonly capacity: 'chair' | 'office' | 'coordinator' | 'member' | 'clock'
  readonly context: Context
}

interface GroupLookEvents {
  planned: {
    readonly districtId: string
    readonly groupId: string
    readonly title: string
    readonly from: string
    readonly to: string
  }
  written: Words & {
    readonly figures: Figures
    readonly byId: string | null
    readonly name: string
    readonly via?: 'hand'
  }
}

const action = actionOf<GroupLookKind, GroupLookEvents>()
const words = { runs: insideWords.text, stands: insideWords.text, helps: insideWords.text } as const

export const groupLookActions = {
  write: action({
    at: ['visit'],
    by: ['chair'],
    shown: 'onward',
    fields: words,
    decide: (_l, input, { read, actor }) =>
      read === undefined
        ? refuse('notNow')
        : [{ type: 'written', ...input, figures: read.figures, byId: personIdOf(actor), name: '' }],
  }),
  // leaders rarely sign in: the office enters what the chair wrote down
  enterWritten: action({
    at: ['visit'],
    by: ['office'],
    shown: 'onward',
    fields: { name: { ...insideWords.line, nameOf: 'chair' }, ...words },
    decide: (_l, input, { read }) =>
      read === undefined
        ? refuse('notNow')
        : [{ type: 'written', ...input, figures: read.figures, byId: null, via: 'hand' }],
  }),
} as const

export const groupLookEvents = {
  planned: {
    evolve: () => ({}),
    read: 'inside',
    tell: {
      to: (l) => [holders('chair', l.districtId), holders('office', l.districtId)],
      says: ['title'],
      push: 'todo',
    },
  },
  written: {
    evolve: (_l, { runs, stands, helps, figures, byId, name }) => ({
      ...{ runs, stands, helps, figures, name },
      ...{ writtenById: byId, step: 'written', status: 'closed' },
    }),
    read: 'inside',
    tell: { to: (l) => [holders('coordinator', l.groupId), holders('member', l.groupId)], says: [], push: null },
  },
} as const satisfies EventRows<GroupLookKind, GroupLookEvents>

const half = (date: string) => {
  const { from, to } = periodOf('half', date)
  return { from, to }
}

export const groupLookProcess = paperProcess<
  GroupLookKind,
  EventOf<GroupLookEvents>,
  CommandOf<typeof groupLookActions>
>({
  id: 'groupLook',
  prefix: 'G',
  actions: groupLookActions,
  standsAt: ({ step }) => step,
  conditions: {},
  held: ({ districtId, groupId }, { actor }) =>
    new Set([
      ...(holds(actor, 'chair', districtId) ? (['chair'] as const) : []),
      ...(holds(actor, 'office', districtId) ? (['office'] as const) : []),
      ...(holds(actor, 'coordinator', groupId) ? (['coordinator'] as const) : []),
      ...(holds(actor, 'member', groupId) ? (['member'] as const) : []),
    ]),
  closedBecause: () => 'notNow',
  own: { as: [], is: () => false },
  events: groupLookEvents,
  askings: { planned: { still: ({ step }) => step === 'visit' } },
  begin: (event, id, at) => {
    if (event.type !== 'planned') return undefined
    const { type: _type, ...planned } = event
    const course = { status: 'open', step: 'visit', openedAt: at, stepFrom: localDate(at), due: null } as const
    const empty = { runs: '', stands: '', helps: '', figures: null, writtenById: null, name: '' } as const
    return { id, version: 1, ...planned, ...course, ...empty }
  },
  due: () => [],
  steps: groupLookSteps,
  opening: openingOf<GroupLookEvents, Context>()({
    by: ['office'],
    fields: { groupId: { kind: 'ref', to: 'group' }, from: { kind: 'date', to: 'today' } },
    reads: ({ groupId, from }) => ({ of: 'groupLook', groupId, ...half(from) }),
    decide: ({ groupId, from }, { districtId, read, at }) =>
      read === undefined || from > localDate(at)
        ? refuse('notNow')
        : { type: 'planned', districtId, groupId, title: read.title, ...half(from) },
  }),
  begins: ({ at, calendar, groupIds }) =>
    endedBefore(at)
      .filter(
        ({ span, to }) => span === 'half' && nextWorkingDay(calendar, localInstant(addDays(to, 1))) <= localDate(at),
      )
      .flatMap(({ from }) => groupIds.map((groupId) => ({ name: `${groupId} ${from}`, fields: { groupId, from } }))),
  reads: {
    write: ({ groupId, from, to }) => ({ of: 'groupLook', groupId, from, to }),
    enterWritten: ({ groupId, from, to }) => ({ of: 'groupLook', groupId, from, to }),
  },
  publicAt: [],
  inside: ['chair', 'office', 'coordinator', 'member'],
  unnamed: [],
  succession: { leaving: null, dates: null },
  face: (look) => look,
  index: ({ groupId, runs, stands, helps }) => ({ groupId, body: [runs, stands, helps].join('\n') }),
  named: ({ writtenById }) => [writtenById],
  facts: ['runs', 'stands', 'helps', 'writtenById', 'name'],
  desk: ['chair', 'office', 'coordinator'],
  figures: { written: ['written'] },
})
