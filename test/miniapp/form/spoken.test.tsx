// Speaking into a form: what was said goes behind what was written, and stays to be corrected.

import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { Field } from '../../../src/domain/process/field'
import type { Speak } from '../../../src/miniapp/form/form'
import { Input } from '../../../src/miniapp/form/Input'

const words = { label: (name: string) => name, hint: () => undefined, option: (_name: string, value: string) => value }
const speak: Speak = (onWords) => (
  <button type="button" onClick={() => onWords('逢雨必淹')}>
    说
  </button>
)

const Form = ({ field, from, heard }: { field: Field; from: unknown; heard: (value: unknown) => void }) => {
  const [value, setValue] = useState(from)
  const about = { speak }
  const onValue = (one: unknown) => {
    heard(one)
    setValue(one)
  }
  return <Input name="x" draft="d" fault={undefined} {...{ field, words, about, value, onValue }} />
}

const last = async (field: Field, from: unknown): Promise<unknown> => {
  const heard = jest.fn()
  render(<Form field={field} from={from} heard={heard} />)
  fireEvent.click(await screen.findByText('说'))
  return heard.mock.lastCall?.[0]
}

test('a text goes on with what was said', async () => {
  expect(await last({ kind: 'words', max: 5000, public: false }, '老街三处低洼')).toBe('老街三处低洼，逢雨必淹')
  expect(screen.getByDisplayValue('老街三处低洼，逢雨必淹')).toBeTruthy()
})

test('of several lines what was said is one more, in the place of an empty one', async () => {
  expect(await last({ kind: 'lines', max: 500, atMost: 10, public: false }, ['设泵站', ''])).toEqual([
    '设泵站',
    '逢雨必淹',
  ])
})

test('a line, and a list that is full, are typed', () => {
  render(<Form field={{ kind: 'words', max: 60, public: false }} from="" heard={() => undefined} />)
  render(<Form field={{ kind: 'lines', max: 500, atMost: 1, public: false }} from={['一']} heard={() => undefined} />)
  expect(screen.queryByText('说')).toBeNull()
})
