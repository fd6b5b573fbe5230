// What is out of range is said with the range, for numbers and for dates, in both languages.
import type { Field } from '@domain/process/field'
import { faultsIn } from '../../../src/miniapp/form/form'
import { form as en } from '../../../src/miniapp/locales/words/form.en'
import { form as zhCn } from '../../../src/miniapp/locales/words/form.zh-cn'

const today = '2026-11-29'
const said = (field: Field, value: unknown) => {
  const fault = faultsIn({ it: field }, { it: value }, today).it
  return fault === undefined ? undefined : [zhCn.fault(fault, field), en.fault(fault, field)]
}

test.each([['-1'], ['101'], ['3.5'], ['三']])('%s is no progress', (value) => {
  const words = ['请填 0 到 100 的整数', 'A whole number from 0 to 100']
  expect(said({ kind: 'count', min: 0, max: 100 }, value)).toEqual(words)
})

test('bounds themselves are fine, and nothing at all is asked for in general words', () => {
  expect(said({ kind: 'count', min: 1, max: 60 }, '1')).toBeUndefined()
  expect(said({ kind: 'count', min: 1, max: 60 }, '60')).toBeUndefined()
  expect(said({ kind: 'count', min: 1, max: 60 }, '')?.[0]).toBe('请填一个整数')
})

test.each([
  [{ kind: 'date', from: 'tomorrow' }, '2026-11-29', '请选明天或以后的日期'],
  [{ kind: 'date', from: 'today' }, '2026-11-28', '请选今天或以后的日期'],
  [{ kind: 'date', to: 'today' }, '2026-11-30', '请选今天或以前的日期'],
] as const)('%j does not take %s', (field, value, sentence) => {
  expect(said(field, value)?.[0]).toBe(sentence)
})

test.each([
  [{ kind: 'date', from: 'tomorrow' }, '2026-11-30'],
  [{ kind: 'date', from: 'today' }, '2026-11-29'],
  [{ kind: 'date', to: 'today' }, '2026-11-29'],
] as const)('%j takes %s', (field, value) => expect(said(field, value)).toBeUndefined())
