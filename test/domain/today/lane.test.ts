// What belongs to the day of whom: every lane against every worker, written out.
import { type Lane, laneOf, lanesOf, pressing, type Work, type Worker, workers } from '@domain/today/lane'

const today = '2026-11-29'
const later = '2026-12-10'
const report: Work = { kind: 'report', status: 'submitted', due: later }
const matter: Work = { kind: 'matter', claimed: true, due: later }

const cases: readonly (readonly [string, Work, Partial<Record<Worker, Lane>>])[] = [
  ['a late report', { ...report, due: '2026-11-28' }, { coordinator: 'late', office: 'late', chair: 'late' }],
  ['a report due today', { ...report, due: today }, { coordinator: 'dueToday' }],
  ['a report with time left', report, { coordinator: 'answer' }],
  ['an appeal', { ...report, status: 'appealed' }, { office: 'answer' }],
  ['an appeal due today', { ...report, status: 'appealed', due: today }, { office: 'dueToday' }],
  [
    'a late matter',
    { ...matter, due: '2026-11-27' },
    { coordinator: 'late', office: 'late', chair: 'late', lead: 'late', unit: 'late' },
  ],
  ['a matter due today', { ...matter, due: today }, { coordinator: 'dueToday', lead: 'dueToday', unit: 'dueToday' }],
  [
    'a supervised matter',
    { ...matter, supervised: true },
    { coordinator: 'supervised', lead: 'supervised', unit: 'owed' },
  ],
  ['what was handed in', { ...matter, toConfirm: true }, { coordinator: 'confirm', lead: 'mine', unit: 'owed' }],
  [
    'a matter that must be assigned',
    { ...matter, claimed: false, toAssign: true },
    { coordinator: 'assign', office: 'assign', lead: 'mine', claimer: 'claim', unit: 'owed' },
  ],
  [
    'an unclaimed matter',
    { ...matter, claimed: false },
    { coordinator: 'unclaimed', lead: 'mine', claimer: 'claim', unit: 'owed' },
  ],
  ['a matter that goes its way', matter, { lead: 'mine', unit: 'owed' }],
  ['a check', { kind: 'check', due: null }, { coordinator: 'check', office: 'check' }],
]

test.each(cases)('%s', (_name, work, expected) => {
  const found = Object.fromEntries(
    workers
      // checks and reports reach nobody as a lead, a claimer or a unit
      .filter((worker) => work.kind === 'matter' || ['coordinator', 'office', 'chair'].includes(worker))
      .flatMap((worker) => {
        const lane = laneOf(work, worker, today)
        return lane === null ? [] : [[worker, lane]]
      }),
  )
  expect(found).toEqual(expected)
})

test('what is late is late whatever else it is', () => {
  const all: Work = {
    kind: 'matter',
    due: '2026-11-01',
    claimed: false,
    toAssign: true,
    toConfirm: true,
    supervised: true,
  }
  expect(laneOf(all, 'coordinator', today)).toBe('late')
})

test('everybody has the lanes of what they are, in one order', () => {
  expect(lanesOf(new Set(['unit']))).toEqual(['late', 'dueToday', 'owed'])
  expect(lanesOf(new Set(['lead', 'claimer']))).toEqual(['late', 'dueToday', 'supervised', 'mine', 'claim'])
  expect(lanesOf(new Set(['chair']))).toEqual(['late'])
})

test('the most pressing comes first: by lane, then by date, what has none last', () => {
  const rows = [
    { id: 'd', lane: 'answer' as const, due: null },
    { id: 'c', lane: 'answer' as const, due: '2026-12-01' },
    { id: 'b', lane: 'late' as const, due: '2026-11-20' },
    { id: 'a', lane: 'late' as const, due: '2026-11-10' },
  ]
  expect([...rows].sort(pressing).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})
