// A register is made of its record: what is saved, what its list hands out, what a new entry begins with.

import { contract } from '@domain/contract'
import { entryInput, entryRows } from '@domain/contract/register'
import { type Register, registerKinds, registers, startsWith } from '@domain/register/register'
import Type from 'typebox'
import { Check } from 'typebox/value'

const venue = {
  fields: {
    size: { kind: 'oneOf', of: ['small', 'large'] },
    rooms: { kind: 'words', max: 10, blank: true, public: false },
  },
  counts: ['meetings'],
  keepers: ['office'],
  merges: false,
} as const satisfies Register

const id = '00000000-0000-7000-8000-0000000000c1'
const saved = Type.Object(entryInput(venue), { additionalProperties: false })

test('what is saved is the name and the fields of the record, and nothing else', () => {
  const entry = { id, name: '议事厅', size: 'large', rooms: '', disabled: false, version: 2 }
  expect(Check(saved, entry)).toBe(true)
  expect(Check(saved, { ...entry, floor: 2 })).toBe(false)
  expect(Check(saved, { ...entry, size: 'huge' })).toBe(false)
  expect(Check(saved, { ...entry, rooms: '一二三四五六七八九十一' })).toBe(false)
  const { name: _name, ...nameless } = entry
  expect(Check(saved, nameless)).toBe(false)
})

test('one of several need not be said: a new entry begins with the first', () => {
  expect(Check(saved, { id, name: '议事厅', rooms: '', disabled: false })).toBe(true)
  expect(startsWith(venue.fields.size)).toBe('small')
  expect(startsWith(venue.fields.rooms)).toBe('')
})

test('a list hands out the fields with what is counted beside each entry', () => {
  const row = { id, name: '议事厅', size: 'small', rooms: '', meetings: 3, disabled: false, version: 0 }
  expect(Check(entryRows(venue), { rows: [row] })).toBe(true)
  const { meetings: _meetings, ...uncounted } = row
  expect(Check(entryRows(venue), { rows: [uncounted] })).toBe(false)
})

test.each(registerKinds)('the contract has a list of %s for everybody, and saving for those who keep it', (kind) => {
  expect(contract[`${kind}.list`].access).toBe('anyone')
  expect(contract[`${kind}.save`].access).toEqual(registers[kind].keepers)
})

test('a group that no longer holds matters is closed to what is open there', () => {
  const { closedBy } = registers.group
  expect([{ kind: 'area' }, { kind: 'committee' }, {}].map((said) => closedBy(said))).toEqual([false, false, false])
  expect([{ kind: 'reading' }, { kind: 'pool' }].map((said) => closedBy(said))).toEqual([true, true])
})
