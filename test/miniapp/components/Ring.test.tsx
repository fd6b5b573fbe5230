// The ring: it says where the matter is without colour, and its seats open their steps.

import { readFileSync } from 'node:fs'
import { stepIds } from '@domain/matter/step'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Ring } from '../../../src/miniapp/components/Ring'

import { WordsContext } from '../../../src/miniapp/locales'
import { en } from '../../../src/miniapp/locales/en'
import { unparted } from '../../../src/miniapp/locales/unparted'
import { step } from '../../../src/miniapp/locales/words/step.zh-cn'
import { zhCn } from '../../../src/miniapp/locales/zh-cn'

const seats = (root: HTMLElement) => ({
  done: root.querySelectorAll('.ring-done').length,
  present: root.querySelectorAll('.ring-present').length,
  later: root.querySelectorAll('.ring-later').length,
})

test('it is read as one sentence', () => {
  render(<Ring size="small" step="research" light="green" daysLeft={4} />)
  expect(screen.getByRole('img', { name: unparted('第 3 步，共 8 步：充分调研，这一步还剩 4 个工作日') })).toBeTruthy()
})

test('the sentence says what is overdue', () => {
  render(<Ring size="medium" step="plan" light="red" daysLeft={-3} />)
  expect(
    screen.getByRole('img', { name: unparted('第 2 步，共 8 步：制定方案，这一步已超期 3 个工作日') }),
  ).toBeTruthy()
})

test('seats before the step are done, the step is present, the rest is later', () => {
  const { container } = render(<Ring size="small" step="deliberation" />)
  expect(seats(container)).toEqual({ done: 4, present: 1, later: 3 })
})

test('a closed matter has all seats done', () => {
  const { container } = render(<Ring size="medium" step="evaluation" status="closed" light="red" daysLeft={-9} />)
  expect(seats(container)).toEqual({ done: 8, present: 0, later: 0 })
  expect(screen.getByRole('img', { name: '八步都已完成' })).toBeTruthy()
})

test.each([
  ['redirected', '已转办，走到第 3 步充分调研为止'],
  ['ended', '已终止，走到第 3 步充分调研为止'],
] as const)('a matter that was %s has come to rest: nothing is under way, and no light presses', (status, sentence) => {
  const { container } = render(<Ring size="medium" step="research" status={status} light="red" daysLeft={-9} />)
  expect(seats(container)).toEqual({ done: 2, present: 0, later: 5 })
  expect(container.querySelectorAll('.ring-stopped')).toHaveLength(1)
  expect(container.querySelector('.ring-light-red')).toBeNull()
  expect(screen.getByRole('img', { name: unparted(sentence) })).toBeTruthy()
})

test('the days of a matter that nobody has claimed are those of claiming', () => {
  render(<Ring size="small" step="topic" daysLeft={2} until="claim" />)
  expect(screen.getByRole('img', { name: unparted('第 1 步，共 8 步：研究议题，认领还剩 2 个工作日') })).toBeTruthy()
})

test('a pressing light shows its shape in the middle', () => {
  const { container } = render(<Ring size="medium" step="plan" light="yellow" daysLeft={1} />)
  expect(container.querySelector('.ring-middle .icon-warn')).not.toBeNull()
})

test('each seat of the large ring is a button that opens its step', () => {
  const onSeat = jest.fn()
  render(<Ring size="large" step="parties" onSeat={onSeat} />)
  expect(screen.getAllByRole('button')).toHaveLength(8)
  fireEvent.click(screen.getByRole('button', { name: unparted('第 2 步 制定方案，已完成') }))
  fireEvent.click(screen.getByRole('button', { name: unparted('第 8 步 反馈评价，还没开始') }))
  expect(onSeat.mock.calls).toEqual([['plan'], ['evaluation']])
})

test.each(Object.values(step))('beside 「$name」 the large ring has a resident’s word for it', ({ name, plain }) => {
  const id = stepIds.find((one) => step[one].name === name) ?? 'topic'
  render(<Ring size="large" step={id} />)
  expect(plain).not.toBe(name)
  expect(screen.getByText(plain)).toBeTruthy()
})

test('a long word of another language is so small that it stays between the seats of a narrow phone', () => {
  const nameIn = (words: typeof zhCn) =>
    render(
      <WordsContext.Provider value={words}>
        <Ring size="large" step="implementation" />
      </WordsContext.Provider>,
    ).container.querySelector('.ring-name')?.className
  expect([nameIn(zhCn), nameIn(en)]).toEqual(['ring-name', 'ring-name ring-name-long'])
  const styles = readFileSync('src/miniapp/components/Ring.css', 'utf8')
  expect(/\.ring-name-long \{([^}]*)\}/.exec(styles)?.[1]).toMatch(/font-size: min\(var\(--title\), calc\(min\(.*100vw/)
})

test('it pulses once when the step changes, and not at first', () => {
  jest.useFakeTimers()
  const { container, rerender } = render(<Ring size="medium" step="plan" />)
  expect(container.querySelector('.ring-pulsing')).toBeNull()
  rerender(<Ring size="medium" step="research" />)
  expect(container.querySelector('.ring-pulsing')).not.toBeNull()
  act(() => void jest.runAllTimers())
  expect(container.querySelector('.ring-pulsing')).toBeNull()
  jest.useRealTimers()
})
