// What becomes of a paper when people, units, groups and the calendar change around it: said once for every kind. A kind
// declares what of its state such a change touches; the ids that its state holds are renamed wherever they stand.

import { type Calendar, movedDue, nextWorkingDay } from '../calendar/calendar'
import { localDate, localInstant } from '../calendar/local-time'
import { type ErrorCode, type Refusal, refuse } from '../errors'
import { gone } from '../matter/succession'
import { type Audience, holders, people, units } from '../notice/audience'
import { actionOf, type CommandOf } from './action'
import type { EventRows } from './event'
import type { AnyPaper, Leaving, Paper, PaperContext, PaperIndex, PaperKind, Succession } from './paper'

export interface SuccessionEvents {
  accountJoined: { personId: string; formerId: string }
  unitSucceeded: { unitId: string; formerId: string }
  groupSucceeded: { groupId: string; formerId: string }
  personGone: Leaving
  dueMoved: { moved: readonly { readonly from: string; readonly to: string }[] }
}

/** As much of a process as these rows ask. */
interface Succeeding {
  readonly steps: readonly string[]
  readonly succession: Succession<Paper>
  readonly index: (state: Paper) => PaperIndex
}

/** An id wherever it stands in a value, also as the name of a field; one that a list has twice then stands there once. */
const renamedIn = (value: unknown, from: string, to: string): unknown => {
  if (value === from) return to
  if (Array.isArray(value)) {
    const all: unknown[] = value.map((one) => renamedIn(one, from, to))
    return all.filter((one, index) => typeof one !== 'string' || one !== to || all.indexOf(one) === index)
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([name, one]) => [name === from ? to : name, renamedIn(one, from, to)] as const,
  )
  return Object.fromEntries(entries)
}

const holdsId = (value: unknown, id: string): boolean =>
  value === id ||
  (typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([name, one]) => name === id || holdsId(one, id)))

type Kind = PaperKind
const action = actionOf<Kind, SuccessionEvents>()

const isOpen = ({ status }: Paper): boolean => status === 'open'

const concerned = ({ index }: Succeeding, paper: Paper): readonly Audience[] => {
  const { authorId = null, leadId = null, personIds = [], unitIds = [] } = index(paper)
  const own = [authorId, leadId, ...personIds].filter((id): id is string => id !== null)
  return [...own.map((id) => people(id)), units([...unitIds])]
}

const desk = ({ index }: Succeeding, paper: Paper): Audience => {
  const { groupId = null } = index(paper)
  return groupId === null ? holders('office', paper.districtId) : holders('coordinator', groupId)
}

/** The dates of a paper that lie elsewhere once the calendar has changed; undefined where all stay. */
export const movedIn = (
  { succession }: Pick<Succeeding, 'succession'>,
  paper: Paper,
  before: Calendar,
  { calendar, at }: Pick<PaperContext, 'calendar' | 'at'>,
): SuccessionEvents['dueMoved']['moved'] | undefined => {
  if (!isOpen(paper) || succession.dates === null) return undefined
  const moved = new Map<string, string>()
  const today = localDate(at)
  succession.dates(paper, (date, counted = 'workingDays') => {
    const onward = date < today ? date : nextWorkingDay(calendar, localInstant(date, '12:00'))
    const to = counted === 'months' ? onward : movedDue(before, calendar, date, today)
    if (to !== date) moved.set(date, to)
    return to
  })
  return moved.size === 0 ? undefined : [...moved].map(([from, to]) => ({ from, to }))
}

const successionActionsOf = (of: Succeeding) => {
  const never = { at: of.steps, by: ['clock'], shown: 'never' } as const
  const renaming = (paper: Paper, formerId: string): ErrorCode | null => (holdsId(paper, formerId) ? null : 'notNow')
  const open = (paper: Paper, formerId: string) => (isOpen(paper) ? renaming(paper, formerId) : 'notNow')
  const unless = <Event>(code: ErrorCode | null, event: Event): readonly Event[] | Refusal =>
    code === null ? [event] : refuse(code)
  return {
    joinAccount: action({
      ...never,
      fields: { personId: { kind: 'ref', to: 'person' }, formerId: { kind: 'ref', to: 'person' } },
      decide: (paper, input) => unless(renaming(paper, input.formerId), { type: 'accountJoined', ...input }),
    }),
    succeedUnit: action({
      ...never,
      fields: { unitId: { kind: 'ref', to: 'unit' }, formerId: { kind: 'ref', to: 'unit' } },
      decide: (paper, input) => unless(open(paper, input.formerId), { type: 'unitSucceeded', ...input }),
    }),
    succeedGroup: action({
      ...never,
      fields: { groupId: { kind: 'ref', to: 'group' }, formerId: { kind: 'ref', to: 'group' } },
      decide: (paper, input) => unless(open(paper, input.formerId), { type: 'groupSucceeded', ...input }),
    }),
    dropPerson: action({
      ...never,
      fields: { personId: { kind: 'ref', to: 'person' }, why: { kind: 'oneOf', of: gone } },
      decide: (paper, input) =>
        isOpen(paper) && (of.succession.leaving?.without(paper, input) ?? null) !== null
          ? [{ type: 'personGone', ...input }]
          : refuse('notNow'),
    }),
    moveDue: action({
      ...never,
      fields: {
        moved: { kind: 'rows', max: 100, of: { from: { kind: 'date' }, to: { kind: 'date' } } },
      },
      decide: (paper, { moved }) =>
        isOpen(paper) && moved.length > 0 ? [{ type: 'dueMoved', moved }] : refuse('notNow'),
    }),
  } as const
}
export type SuccessionCommand = CommandOf<ReturnType<typeof successionActionsOf>>

const successionEventsOf = (of: Succeeding) => {
  const renamed = (paper: Paper, formerId: string, id: string): Partial<Paper> => {
    // what is renamed keeps its shape: an id has taken the place of an id
    const after = renamedIn(paper, formerId, id) as Paper
    return { ...after, ...of.succession.joined?.(after) }
  }
  return {
    accountJoined: {
      evolve: (paper, { personId, formerId }) => renamed(paper, formerId, personId),
      read: 'inside',
      tell: null,
    },
    unitSucceeded: {
      evolve: (paper, { unitId, formerId }) => renamed(paper, formerId, unitId),
      read: 'all',
      tell: { to: (paper, { unitId }) => [units([unitId]), desk(of, paper)], says: [], push: null },
    },
    groupSucceeded: {
      evolve: (paper, { groupId, formerId }) => renamed(paper, formerId, groupId),
      read: 'all',
      tell: { to: (paper) => [desk(of, paper)], says: [], push: null },
    },
    personGone: {
      evolve: (paper, leaving) => of.succession.leaving?.without(paper, leaving) ?? {},
      read: 'inside',
      tell: { to: (paper) => [desk(of, paper)], says: ['why'], push: null },
    },
    dueMoved: {
      evolve: (paper, { moved }) => {
        const to = new Map(moved.map((one) => [one.from, one.to]))
        return of.succession.dates?.(paper, (date) => to.get(date) ?? date) ?? {}
      },
      read: 'all',
      tell: { to: (paper) => [...concerned(of, paper), desk(of, paper)], says: [], push: null },
    },
  } as const satisfies EventRows<Kind, SuccessionEvents>
}

/** A kind with these rows besides its own. Throws for one that has a row of such a name itself. */
export const succeeding = (kind: AnyPaper): AnyPaper => {
  const shared = { actions: successionActionsOf(kind), events: successionEventsOf(kind) }
  for (const table of ['actions', 'events'] as const) {
    const twice = Object.keys(shared[table]).filter((name) => name in kind[table])
    if (twice.length > 0) throw new Error(`every paper has these, ${kind.id} too: ${twice.join(', ')}`)
  }
  return {
    ...kind,
    actions: { ...kind.actions, ...shared.actions },
    events: { ...kind.events, ...shared.events },
    held: (of, asker) =>
      asker.actor.kind === 'clock' ? new Set([...kind.held(of, asker), 'clock']) : kind.held(of, asker),
  }
}
