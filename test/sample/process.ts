// A process for tests: a member's letter, which a unit answers point by point of its own. Five actions, three steps, kept as
// a paper; it joins the app by one line in the registry that a test hands over.

import { addWorkingDays } from '@domain/calendar/calendar'
import { type Light, light } from '@domain/calendar/light'
import { localDate } from '@domain/calendar/local-time'
import { refuse } from '@domain/errors'
import { holders, people, units } from '@domain/notice/audience'
import { holds, personIdOf } from '@domain/people/role'
import { actionOf, type CommandOf, type SentCommandOf } from '@domain/process/action'
import type { EventOf, EventRows } from '@domain/process/event'
import { insideWords, publicWords } from '@domain/process/field'
import { openingOf, type Paper, type PaperContext, type PaperKind, paperProcess } from '@domain/process/paper'

export interface Letter extends Paper {
  readonly step: 'write' | 'answer' | 'done'
  readonly groupId: string
  readonly authorId: string
  readonly text: string
  readonly photoIds: readonly string[]
  readonly unitId: string | null
  readonly warned: 'none' | Exclude<Light, 'green'>
  readonly verdict: 'done' | 'planned' | 'cannot' | null
  readonly answer: string
}

interface LetterKind extends PaperKind {
  readonly state: Letter
  readonly standing: Letter
  readonly at: Letter['step']
  readonly condition: 'open'
  readonly capacity: 'author' | 'unit' | 'coordinator' | 'office' | 'clock'
}

interface Begun {
  districtId: string
  groupId: string
  authorId: string
  title: string
  text: string
  photoIds: readonly string[]
}

export interface LetterEvents {
  begun: Begun
  revised: { title: string; text: string }
  sent: { unitId: string; due: string }
  noted: { text: string }
  answered: { verdict: NonNullable<Letter['verdict']>; text: string; by?: string }
  dueWarned: { light: Exclude<Light, 'green'> }
}
type LetterEvent = EventOf<LetterEvents>

const action = actionOf<LetterKind, LetterEvents>()

const warning = (letter: Letter, { calendar, at }: Pick<PaperContext, 'calendar' | 'at'>) => {
  if (letter.due === null) return null
  const now = light(calendar, { from: letter.stepFrom, due: letter.due }, at)
  return now === 'green' || now === letter.warned || letter.warned === 'red' ? null : now
}

export const letterActions = {
  revise: action({
    at: ['write'],
    by: ['author'],
    shown: 'work',
    fields: { title: publicWords.line, text: publicWords.text },
    prefill: ({ title, text }) => ({ title, text }),
    decide: (_l, input) => [{ type: 'revised', ...input }],
  }),
  send: action({
    at: ['write'],
    by: ['author'],
    shown: 'onward',
    fields: { unitId: { kind: 'ref', to: 'unit' } },
    decide: (_l, { unitId }, { calendar, at }) => [{ type: 'sent', unitId, due: addWorkingDays(calendar, at, 10) }],
  }),
  note: action({
    at: ['answer'],
    when: ['open'],
    by: ['unit', 'coordinator', 'office'],
    shown: 'secondary',
    fields: { text: insideWords.reason },
    decide: (_l, input) => [{ type: 'noted', ...input }],
  }),
  answer: action({
    at: ['answer'],
    by: ['unit'],
    shown: 'onward',
    fields: {
      verdict: { kind: 'oneOf', of: ['done', 'planned', 'cannot'] },
      text: publicWords.text,
      by: { kind: 'date', from: 'today', optional: true },
    },
    decide: (_l, input, { at }) =>
      input.verdict === 'planned' && (input.by ?? '') < localDate(at)
        ? refuse('dateInPast')
        : [{ type: 'answered', ...input }],
  }),
  warnDue: action({
    at: ['answer'],
    by: ['clock'],
    shown: 'never',
    fields: { light: { kind: 'oneOf', of: ['yellow', 'red'] } },
    decide: (letter, input, context) =>
      warning(letter, context) === input.light ? [{ type: 'dueWarned', ...input }] : refuse('notNow'),
  }),
} as const

export const letterEvents = {
  begun: {
    evolve: () => ({}),
    read: 'all',
    tell: { to: (l) => [holders('coordinator', l.groupId)], says: ['title'], push: null },
  },
  revised: { evolve: (_l, input) => input, read: 'inside', tell: null },
  sent: {
    evolve: (_l, { unitId, due }, at) => ({ step: 'answer', unitId, due, stepFrom: localDate(at) }),
    read: 'all',
    tell: { to: (_l, { unitId }) => [units([unitId])], says: ['due'], push: 'todo' },
  },
  noted: { evolve: () => ({}), read: 'inside', tell: null },
  answered: {
    evolve: (_l, { verdict, text }) => ({ step: 'done', status: 'closed', due: null, verdict, answer: text }),
    read: 'all',
    tell: { to: (l) => [people(l.authorId)], says: ['verdict'], push: 'progress' },
  },
  dueWarned: {
    evolve: (_l, input) => ({ warned: input.light }),
    read: 'inside',
    tell: { to: (l) => [units(l.unitId === null ? [] : [l.unitId])], says: ['light'], push: 'todo' },
  },
} as const satisfies EventRows<LetterKind, LetterEvents>

export type LetterCommand = SentCommandOf<typeof letterActions>

export const letterProcess = paperProcess<LetterKind, LetterEvent, CommandOf<typeof letterActions>>({
  id: 'letter',
  prefix: 'L',
  actions: letterActions,
  standsAt: ({ step }) => step,
  conditions: { open: ({ status }) => status === 'open' },
  held: ({ authorId, unitId, groupId, districtId }, { actor }) =>
    new Set([
      ...(personIdOf(actor) === authorId ? (['author'] as const) : []),
      ...(unitId !== null && holds(actor, 'unit', unitId) ? (['unit'] as const) : []),
      ...(holds(actor, 'coordinator', groupId) ? (['coordinator'] as const) : []),
      ...(holds(actor, 'office', districtId) ? (['office'] as const) : []),
      ...(actor.kind === 'clock' ? (['clock'] as const) : []),
    ]),
  closedBecause: ({ step }) => (step === 'done' ? 'alreadyAnswered' : 'notNow'),
  own: { as: [], is: () => false },
  events: letterEvents,
  askings: {},
  begin: (event, id, at) => {
    if (event.type !== 'begun') return undefined
    const { type: _type, ...begun } = event
    const course = { status: 'open', step: 'write', openedAt: at, stepFrom: localDate(at), due: null } as const
    return { id, version: 1, ...begun, ...course, unitId: null, warned: 'none', verdict: null, answer: '' }
  },
  due: (letter, reckoning) => {
    const now = warning(letter, reckoning)
    return now === null ? [] : [{ action: 'warnDue', light: now }]
  },
  steps: ['write', 'answer', 'done'],
  succession: {
    leaving: {
      as: ['member'],
      // a draft that nobody else has read goes with who wrote it
      without: ({ authorId, step }, { personId, why }) =>
        authorId === personId && step === 'write' && why === 'deleted' ? { status: 'ended' } : null,
    },
    dates: ({ due }, move) => (due === null ? {} : { due: move(due) }),
  },
  opening: openingOf<LetterEvents>()({
    by: ['member'],
    fields: {
      groupId: { kind: 'ref', to: 'group' },
      title: publicWords.line,
      text: publicWords.text,
      photoIds: { kind: 'photos', public: true },
    },
    decide: (input, { actor, districtId }) =>
      holds(actor, 'member', input.groupId)
        ? { type: 'begun', districtId, authorId: personIdOf(actor) ?? '', ...input }
        : refuse('notAllowed'),
  }),
  publicAt: ['answer', 'done'],
  inside: ['author', 'unit', 'coordinator', 'office'],
  unnamed: [],
  face: (letter) => letter,
  index: ({ groupId, authorId, unitId, text }) => ({
    groupId,
    authorId,
    unitIds: unitId === null ? [] : [unitId],
    body: text,
  }),
  named: ({ authorId, unitId }) => [authorId, unitId],
  facts: ['text', 'unitId', 'verdict', 'answer'],
  photos: ({ photoIds }) => photoIds,
  desk: ['coordinator', 'unit', 'office'],
  figures: { sent: ['sent'], answered: ['answered'] },
})
