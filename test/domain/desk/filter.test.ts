// A view of the desk's list and its address are two ways to say one thing.

import { columnsShown, usualColumns } from '../../../src/domain/desk/column'
import { anyView, paramsOf, type View, viewOf } from '../../../src/domain/desk/filter'

const group = '00000000-0000-7000-8000-0000000000a1'

test.each<[string, View]>([
  ['nothing', anyView],
  ['filters', { ...anyView, by: { light: 'red', group, words: '路灯', since: '2026-11-01' } }],
  ['an order', { ...anyView, sort: 'due', falling: true }],
  ['columns', { ...anyView, columns: ['number', 'title', 'due'] }],
])('a view with %s comes back from its address', (_what, view) => {
  const address = new URLSearchParams(paramsOf(view)).toString()
  expect(viewOf(Object.fromEntries(new URLSearchParams(address)))).toEqual(view)
})

test('what an address says wrongly is passed over, and what is usual is not written down', () => {
  const view = viewOf({ light: 'blue', group: 'x', standing: 'open', since: 'soon', sort: 'colour', falling: 'true' })
  expect(view).toEqual(anyView)
  expect(paramsOf(view)).toEqual({})
})

test('the title is always shown, columns stand in the order of the table, and without a choice the usual ones', () => {
  expect(columnsShown(['due', 'number'])).toEqual(['number', 'title', 'due'])
  expect(columnsShown([])).toEqual(usualColumns)
})
