// Inputs: found by their labels, tied to hints and errors, never controlled from outside.
import { fireEvent, render, screen } from '@testing-library/react'
import { Checks } from '../../../src/miniapp/components/Checks'
import { Choice } from '../../../src/miniapp/components/Field'
import { StarScore } from '../../../src/miniapp/components/StarScore'
import { TextArea } from '../../../src/miniapp/components/TextArea'
import { TextInput } from '../../../src/miniapp/components/TextInput'
import { unparted } from '../../../src/miniapp/locales/unparted'

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
] as const

test('an input is found by its label and read with its hint and error', () => {
  render(<TextInput label="手机号" hint="只有办理的人能看到" error="手机号要 11 位" onText={jest.fn()} />)
  const input = screen.getByLabelText('手机号')
  const described = document.getElementById(input.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toBe('只有办理的人能看到手机号要 11 位')
  expect(input.getAttribute('aria-invalid')).toBe('true')
})

test('every change is told at once, and the text stays when the page draws again', () => {
  const onText = jest.fn()
  const { rerender } = render(<TextArea label="什么事" initial="积水" onText={onText} />)
  const area = screen.getByLabelText('什么事')
  fireEvent.change(area, { target: { value: '积水没过脚面' } })
  rerender(<TextArea label="什么事" initial="别的" onText={onText} />)
  expect(onText.mock.calls).toEqual([['积水没过脚面']])
  expect(area).toHaveProperty('value', '积水没过脚面')
})

test('room is spoken of only when it gets scarce, and nothing typed is cut off', () => {
  render(<TextArea label="什么事" max={10} onText={jest.fn()} />)
  const area = screen.getByLabelText('什么事')
  fireEvent.change(area, { target: { value: '12345' } })
  expect(screen.queryByText(/还可以写/)).toBeNull()
  fireEvent.change(area, { target: { value: '123456789' } })
  expect(screen.getByText('还可以写 1 个字')).toBeTruthy()
  fireEvent.change(area, { target: { value: '123456789012' } })
  expect(screen.getByText('多了 2 个字，请删短一些')).toBeTruthy()
  expect(area).toHaveProperty('value', '123456789012')
})

test('a choice is a group of radios under its question', () => {
  const onChoose = jest.fn()
  render(<Choice label="公开吗" options={yesNo} value="yes" onChoose={onChoose} />)
  expect(screen.getByRole('radiogroup', { name: '公开吗' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: '是', checked: true })).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '否' }))
  expect(onChoose).toHaveBeenCalledWith('no')
})

test('checks add and take away', () => {
  const onChange = jest.fn()
  render(<Checks label="请谁" options={yesNo} values={['yes']} onChange={onChange} />)
  fireEvent.click(screen.getByRole('checkbox', { name: '否' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '是' }))
  expect(onChange.mock.calls).toEqual([[['yes', 'no']], [[]]])
})

test('a score is five buttons with their words', () => {
  const onScore = jest.fn()
  render(<StarScore label="您满意吗" value={undefined} onScore={onScore} />)
  fireEvent.click(screen.getByRole('checkbox', { name: unparted('1 分，很不满意') }))
  expect(onScore).toHaveBeenCalledWith(1)
})
