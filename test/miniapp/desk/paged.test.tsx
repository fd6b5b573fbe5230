// A list of the desk in each of its states.
import { fireEvent, render, screen } from '@testing-library/react'
import type { Pages } from '../../../src/miniapp/api/use-query'
import { Paged } from '../../../src/miniapp/desk/DeskPage'

const loaded: string[] = []
const pages = (change: Partial<Pages<string>> = {}): Pages<string> => ({
  state: 'ready',
  rows: [],
  code: undefined,
  more: 'end',
  loadMore: () => loaded.push('more'),
  reload: () => loaded.push('again'),
  ...change,
})

const show = (change: Partial<Pages<string>>) =>
  render(
    <Paged pages={pages(change)} shape="row" none={<div>一条也没有</div>}>
      {(rows) => rows.map((row) => <div key={row}>{row}</div>)}
    </Paged>,
  )

beforeEach(() => loaded.splice(0))

test('without rows it says so, and offers nothing more', () => {
  show({ more: 'more' })
  expect(screen.getByText('一条也没有')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('more rows are a tap away', () => {
  show({ rows: ['第一条'], more: 'more' })
  expect(screen.getByText('第一条')).toBeTruthy()
  fireEvent.click(screen.getByRole('button'))
  expect(loaded).toEqual(['more'])
})

test('while it loads nothing is said to be missing', () => {
  show({ state: 'loading' })
  expect(screen.queryByText('一条也没有')).toBeNull()
  expect(screen.getByRole('status')).toBeTruthy()
})

test('what failed is tried again, and is not called empty', () => {
  show({ state: 'failed', code: 'unavailable' })
  expect(screen.queryByText('一条也没有')).toBeNull()
  fireEvent.click(screen.getByRole('button'))
  expect(loaded).toEqual(['again'])
})
