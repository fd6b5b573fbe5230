// Outages are told apart from faults of ours: what passes by itself is answered 503, so that the app sends again.

import type { Call } from '../../../src/server/http/call'
import { refusalOf } from '../../../src/server/http/failure'
import { once } from '../../../src/server/http/once'
import { handleOf } from '../../../src/server/http/route'
import { Outage } from '../../../src/server/outage'

const withCode = (code: string): Error => Object.assign(new Error('x'), { code })

test.each([
  ['a demoted primary', '25006'],
  ['a lock that is not given', '55P03'],
  ['a full disk', '53100'],
  ['no connection left', '53300'],
  ['a connection that broke', '08006'],
  ['a shutdown', '57P01'],
  ['a statement that took too long', '57014'],
  ['a deadlock', '40P01'],
  ['a refused connection', 'ECONNREFUSED'],
  ['a full disk of this machine', 'ENOSPC'],
  ['a disk that takes no writes any more', 'EROFS'],
  ['a folder that is not ours to write to', 'EACCES'],
  ['no more open files', 'EMFILE'],
])('%s is an outage', (_what, code) => {
  expect(refusalOf(withCode(code))?.code).toBe('unavailable')
})

test('so is a storage that does not answer as it should', () => {
  expect(refusalOf(new Outage('away'))?.code).toBe('unavailable')
})

test.each([
  ['a broken constraint', '23514'],
  ['a column that is not there', '42703'],
  ['a right that is missing', '42501'],
])('%s is a fault of ours', (_what, code) => {
  expect(refusalOf(withCode(code))).toBeUndefined()
})

/** A command that writes its own request row, and that the database breaks off so many times. */
const brokenOff = (times: number, code: string) => {
  let begun = 0
  const recorded = async () => {
    begun += 1
    if (begun <= times) throw withCode(code)
    return { version: begun }
  }
  const handle = handleOf<'matter.act'>('command', { recorded })
  return { begun: () => begun, answer: () => handle({} as Call<'matter.act'>) }
}

test('a command that the database broke off because two waited for each other is begun again', async () => {
  const twice = brokenOff(2, '40P01')
  expect(await twice.answer()).toEqual({ version: 3 })
})

test('but not for ever, and not when it was anything else', async () => {
  const always = brokenOff(9, '40P01')
  await expect(always.answer()).rejects.toMatchObject({ code: 'unavailable' })
  expect(always.begun()).toBe(3)
  const lost = brokenOff(1, '08006')
  await expect(lost.answer()).rejects.toMatchObject({ code: '08006' })
  expect(lost.begun()).toBe(1)
})

test('what a command asks outside of its transaction is not asked once more', async () => {
  let asked = 0
  let begun = 0
  const execute = async () => {
    begun += 1
    if (begun < 3) throw withCode('40P01')
    return { answer: { version: begun } }
  }
  const call = { db: { transaction: () => ({ execute }) } } as unknown as Call<'matter.act'>
  const recorded = async (given: Call<'matter.act'>) => {
    asked += 1
    return once<'matter.act'>(async () => ({ version: 1 }))(given)
  }
  expect(await handleOf<'matter.act'>('command', { recorded })(call)).toEqual({ version: 3 })
  expect({ asked, begun }).toEqual({ asked: 1, begun: 3 })
})
