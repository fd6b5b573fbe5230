// A download tells how much of it is here, and one that breaks off is no file.

import { download } from '../../../src/miniapp/api/download.h5'

const answerOf = (parts: readonly (Uint8Array | Error)[]) => {
  const left = [...parts]
  const read = async () => {
    const next = left.shift()
    if (next instanceof Error) throw next
    return next === undefined ? { done: true } : { done: false, value: next }
  }
  return { ok: true, status: 200, headers: { get: () => 'text/csv' }, body: { getReader: () => ({ read }) } }
}

const saved: Blob[] = []
const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)

const fetched = async (parts: readonly (Uint8Array | Error)[]): Promise<readonly number[]> => {
  Object.assign(globalThis, { fetch: async () => answerOf(parts) })
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => undefined })
  const told: number[] = []
  await download('matter.ledger', { from: '2026-01-01', to: '2026-12-31' }, '台账.xlsx', (bytes) => told.push(bytes))
  return told
}

test('it grows, and is handed over whole', async () => {
  expect(await fetched([new Uint8Array(3), new Uint8Array(2)])).toEqual([3, 5])
  expect([saved.at(-1)?.size, saved.at(-1)?.type]).toEqual([5, 'text/csv'])
  expect(click).toHaveBeenCalledTimes(1)
})

test('one that breaks off is told, and nothing is handed over', async () => {
  click.mockClear()
  await expect(fetched([new Uint8Array(3), new TypeError('terminated')])).rejects.toMatchObject({ code: 'offline' })
  expect(click).not.toHaveBeenCalled()
})
