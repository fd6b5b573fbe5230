// The rows of the day that are shown: of one part, with all the words, in the order that was chosen.
import { chosenOf, type TodayItem } from '../../../src/miniapp/today/use-today'

const row = (id: string, more: Partial<TodayItem>): TodayItem => ({
  ...{
    kind: 'matter',
    id,
    about: id,
    lane: 'late',
    number: `2026-${id}`,
    title: '路灯',
    groupId: null,
    groupName: '城东组',
    category: null,
  },
  ...{ state: 'plan', claimed: true, leadName: null, owes: null, due: null, light: null, daysLeft: null },
  ...more,
})
const rows = [
  row('1', { title: '岩子河路灯', lane: 'late', due: '2026-11-20', leadName: '王委员' }),
  row('2', { title: '电梯加装', lane: 'confirm', due: '2026-11-10' }),
  row('3', { title: '广场舞噪音', lane: 'late', groupName: '江畔组' }),
]
const ids = (part: 'all' | 'late', search = '', sort: '' | 'due' | 'group' = '') =>
  chosenOf(rows, { part, search, sort }).map(({ id }) => id)

test('all, or those of one part, as the server ordered them', () => {
  expect(ids('all')).toEqual(['1', '2', '3'])
  expect(ids('late')).toEqual(['1', '3'])
})

test('every word is looked for, in title, number, group and lead', () => {
  expect(ids('all', '路灯 王')).toEqual(['1'])
  expect(ids('all', '江畔')).toEqual(['3'])
  expect(ids('all', '2026-2')).toEqual(['2'])
  expect(ids('all', '路灯 江畔')).toEqual([])
})

test('sorted by a column, what has no date comes last', () => {
  expect(ids('all', '', 'due')).toEqual(['2', '1', '3'])
  expect(ids('late', '', 'due')).toEqual(['1', '3'])
})
