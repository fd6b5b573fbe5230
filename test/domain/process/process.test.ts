// The shape of a process, tried on a small one: an answer point by point, who leads, and what follows from the records.
import { isRefusal } from '@domain/errors'
import { people } from '@domain/notice/audience'
import { nobody } from '@domain/people/role'
import { actionOf, type CommandOf, type SentCommandOf } from '@domain/process/action'
import type { EventOf, EventRows, Recorded } from '@domain/process/event'
import { isRequired, pictureNames, picturesIn, picturesNamed, publicIn, publicWords } from '@domain/process/field'
import { evolve, fold, notices, type Process } from '@domain/process/process'
import { decide, offered, targetsOf } from '@domain/process/rules'

interface Letter {
  readonly id: string
  readonly version: number
  readonly status: 'written' | 'answered'
  readonly points: readonly { readonly id: string; readonly unitId: string; readonly verdict?: 'done' | 'cannot' }[]
}

interface LetterKind {
  readonly state: Letter
  readonly standing: Letter
  readonly at: Letter['status']
  readonly condition: 'unanswered'
  readonly capacity: 'author' | 'unit' | 'clock'
  readonly asker: { readonly actor: typeof nobody; readonly as: LetterKind['capacity']; readonly unitId?: string }
  readonly context: LetterKind['asker'] & { readonly at: string }
}

interface LetterEvents {
  written: { points: Letter['points']; text: string }
  answered: { points: readonly { point: string; verdict: 'done' | 'cannot'; words: string }[] }
  reminded: object
}
type LetterEvent = EventOf<LetterEvents>

const action = actionOf<LetterKind, LetterEvents>()

const letterActions = {
  answer: action({
    at: ['written'],
    when: ['unanswered'],
    by: ['unit'],
    shown: 'work',
    fields: {
      point: { kind: 'target' },
      photoIds: { kind: 'photos', public: true },
      points: {
        kind: 'rows',
        max: 10,
        of: {
          point: { kind: 'ref', to: 'matter' },
          verdict: { kind: 'oneOf', of: ['done', 'cannot'] },
          words: publicWords.reason,
        },
      },
      aside: { kind: 'words', max: 100, public: false, optional: true },
    },
    target: { field: 'point', among: ({ points }) => points, refused: 'notFound' },
    prefill: ({ points }) => ({ points: points.map(({ id }) => ({ point: id, verdict: 'done', words: '' })) }),
    decide: (_l, { points }) => [{ type: 'answered', points }],
  }),
  remind: action({
    at: ['written'],
    by: ['clock'],
    shown: 'never',
    fields: {},
    decide: () => [{ type: 'reminded' }],
  }),
} as const

const letterEvents = {
  written: { evolve: () => ({}), read: 'all', tell: null },
  answered: {
    evolve: (letter, { points }) => ({
      status: 'answered',
      points: letter.points.map((point) => {
        const verdict = points.find((one) => one.point === point.id)?.verdict
        return verdict === undefined ? point : { ...point, verdict }
      }),
    }),
    read: { without: ['points'] },
    tell: { to: () => [people('author')], says: [], push: 'progress' },
  },
  reminded: { evolve: () => ({}), read: 'inside', tell: { to: () => [people(null)], says: [], push: null } },
} as const satisfies EventRows<LetterKind, LetterEvents>

const process: Process<LetterKind, LetterEvent, CommandOf<typeof letterActions>> = {
  id: 'letter',
  prefix: 'L',
  actions: letterActions,
  standsAt: ({ status }) => status,
  conditions: { unanswered: ({ points }) => points.some(({ verdict }) => verdict === undefined) },
  held: (_l, { as }) => new Set([as]),
  closedBecause: () => 'alreadyAnswered',
  own: { as: ['unit'], is: ({ unitId }, asker) => unitId === asker.unitId },
  events: letterEvents,
  askings: {},
  begin: (event, id) =>
    event.type === 'written' ? { id, version: 1, status: 'written', points: event.points } : undefined,
  due: () => [{ action: 'remind' }],
}

const points = [
  { id: 'a', unitId: 'roads' },
  { id: 'b', unitId: 'water' },
]
const at = '2026-11-02T02:00:00.000Z'
const recorded = (version: number, event: LetterEvent): Recorded<LetterEvent> => ({
  version,
  at,
  actorId: 'author',
  actorRole: 'author',
  event,
})
const written = recorded(1, { type: 'written', points, text: 'ten points' })
const letter = fold(process, 'letter', [written]) as Letter
const roads = { actor: nobody, as: 'unit', unitId: 'roads', at } as const
const answer = {
  action: 'answer',
  point: 'a',
  photoIds: ['p'],
  points: [{ point: 'a', verdict: 'done', words: '  mended  ' }],
} as const satisfies SentCommandOf<typeof letterActions>

type Point = SentCommandOf<typeof letterActions>['points'][number]
// @ts-expect-error a verdict that is not in the table
const wrong: Point = { point: 'a', verdict: 'perhaps', words: '' }
// @ts-expect-error what only the clock sends
const never: SentCommandOf<typeof letterActions> = { action: 'remind' }

test('a unit is offered its own point, and refused the point of another', () => {
  expect(offered(process, letter, roads)).toEqual(['answer'])
  expect(targetsOf(process, letter, 'answer', roads)).toEqual(['a'])
  const onPoint = (point: string): SentCommandOf<typeof letterActions> => ({ ...answer, point })
  expect(decide(process, letter, onPoint('b'), roads)).toEqual({ refused: 'notAllowed' })
  expect(decide(process, letter, onPoint('z'), roads)).toEqual({ refused: 'notFound' })
})

test('what was typed is decided on without white space at its ends, and folds as its row says', () => {
  const events = decide(process, letter, answer, roads)
  if (isRefusal(events)) throw new Error(events.refused)
  expect(events).toEqual([{ type: 'answered', points: [{ point: 'a', verdict: 'done', words: 'mended' }] }])
  const after = evolve<Letter>(letterEvents, letter, events[0] as LetterEvent, at)
  expect([after.version, after.status, after.points[0]?.verdict]).toEqual([2, 'answered', 'done'])
  expect(fold(process, 'letter', [written, recorded(2, events[0] as LetterEvent)])).toEqual(after)
  expect(decide(process, after, answer, roads)).toEqual({ refused: 'alreadyAnswered' })
})

test('what only the clock sends is offered to nobody, and a log that begins otherwise tells of nothing', () => {
  expect(offered(process, letter, { actor: nobody, as: 'clock' })).toEqual([])
  expect(fold(process, 'letter', [recorded(1, { type: 'reminded' })])).toBeUndefined()
  expect([wrong, never]).toHaveLength(2)
})

test('notices follow from the rows: nobody is told of what has no audience', () => {
  const answered = recorded(2, { type: 'answered', points: [] })
  const told = notices(process, [written, answered, recorded(3, { type: 'reminded' })], letter, null)
  expect(told.map(({ kind, audience }) => [kind, audience.except])).toEqual([['answered', 'author']])
})

test('what others will read is found by what the fields say, at any depth; what stays inside is not', () => {
  const { fields } = letterActions.answer
  expect(publicIn(fields, { ...answer, aside: 'between us' })).toEqual({ sentences: ['mended'], pictures: ['p'] })
  expect(picturesIn(fields, answer)).toEqual(['p'])
})

test('what may be left empty is not demanded', () => {
  const { point, photoIds, aside } = letterActions.answer.fields
  expect([point, photoIds, aside].map(isRequired)).toEqual([true, false, false])
  const rows = { kind: 'rows', max: 3, of: { text: publicWords.text } } as const
  expect([rows, { ...rows, atLeast: 1 as const }, { ...rows, fixed: true as const }].map(isRequired)).toEqual([
    ...[false, true, true],
  ])
})

test('pictures are found under the names of their fields at any depth, first those of the field that is declared first', () => {
  const photos = { kind: 'photos', public: true } as const
  const names = pictureNames([
    { text: publicWords.text, before: photos },
    { plans: photos, taskId: { kind: 'target' } },
  ])
  expect(names).toEqual(['before', 'plans'])
  const state = { plans: ['p'], taskId: 't', tasks: [{ plans: ['q', 'p'], before: ['b'], sketches: ['s'] }] }
  expect(picturesNamed(names, state)).toEqual(['b', 'p', 'q'])
})
