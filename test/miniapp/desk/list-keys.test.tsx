// Keys in a list: they move the open row and the focus, and leave who writes alone.
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { rowId, useListKeys } from '../../../src/miniapp/desk/list-keys'

const left = jest.fn()

const List = ({ ids }: { readonly ids: readonly string[] }) => {
  const [open, setOpen] = useState('')
  useListKeys({ listId: 'list', ids, present: open, onMove: setOpen, onLeave: left })
  return (
    <>
      <div id="list">
        {ids.map((id) => (
          <div key={id} id={rowId('list', id)}>
            <button type="button">{id}</button>
          </div>
        ))}
      </div>
      <div>open: {open}</div>
      <input aria-label="form" />
    </>
  )
}

const press = (key: string, on: Element = document.body, more: object = {}) => fireEvent.keyDown(on, { key, ...more })
const focused = () => document.activeElement?.textContent

beforeEach(() => left.mockClear())

test('j and the arrow go down, k goes up, and the row has the focus', () => {
  render(<List ids={['a', 'b', 'c']} />)
  press('j')
  expect(focused()).toBe('a')
  press('ArrowDown')
  expect(focused()).toBe('b')
  expect(screen.getByText('open: b')).toBeTruthy()
  press('k')
  expect(focused()).toBe('a')
})

test('after the open row was answered and left, the one in its place comes next', () => {
  const { rerender } = render(<List ids={['a', 'b', 'c']} />)
  press('j')
  press('j')
  rerender(<List ids={['a', 'c']} />)
  press('j')
  expect(focused()).toBe('c')
})

test('who writes in a form is left alone', () => {
  render(<List ids={['a', 'b']} />)
  const input = screen.getByRole('textbox')
  input.focus()
  press('j', input)
  expect(screen.getByText('open:')).toBeTruthy()
  expect(document.activeElement).toBe(input)
})

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('keys of the browser stay its own: %j', (more) => {
  render(<List ids={['a', 'b']} />)
  press('j', document.body, more)
  expect(screen.getByText('open:')).toBeTruthy()
})

test('Escape leaves the form for the row that is open', () => {
  render(<List ids={['a', 'b']} />)
  press('j')
  const input = screen.getByRole('textbox')
  input.focus()
  press('Escape', input)
  expect(left).toHaveBeenCalledTimes(1)
  expect(focused()).toBe('a')
})

test('Escape of an open dialog closes the dialog only', () => {
  render(<List ids={['a']} />)
  const dialog = document.createElement('dialog')
  dialog.setAttribute('open', '')
  document.body.append(dialog)
  press('Escape')
  dialog.remove()
  expect(left).not.toHaveBeenCalled()
})
