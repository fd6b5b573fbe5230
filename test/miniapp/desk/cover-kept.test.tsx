// A picture that a form has not sent yet is covered on the page for it.
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { unparted } from '../../../src/miniapp/locales/unparted'
import { measured } from '../../../src/miniapp/picture/measured'
import { coveredOf } from '../../../src/miniapp/store/covered'
import { draftFound } from '../../../src/miniapp/store/draft'
import { keptFile } from '../../../src/miniapp/store/file-store'
import { usePhotos } from '../../../src/miniapp/store/use-photos'
import CoverPage from '../../../src/miniapp/work/pages/cover/index'
import { resetTaro, router } from '../taro'

const kept = new Map<string, unknown>()
jest.mock('../../../src/miniapp/store/file-store', () => ({
  keepFile: async (id: string, file: unknown) => void kept.set(id, file),
  keptFile: async (id: string) => (kept.has(id) ? { file: kept.get(id), src: `blob:${id}` } : undefined),
  dropFile: async (id: string) => void kept.delete(id),
}))
jest.mock('../../../src/miniapp/picture/measured', () => ({ measured: jest.fn() }))

const idsOf = (): readonly string[] => draftFound('photos:visit', { ids: [''] }).ids

test('what a form has not sent yet is covered before anybody else has it', async () => {
  resetTaro()
  jest.mocked(measured).mockResolvedValue({ width: 400, height: 300 })
  const form = renderHook(() => usePhotos('visit', 9))
  await act(() => form.result.current.onAdd([{ file: new Blob(['x']), src: 'blob:a' }]))
  const [before = ''] = idsOf()
  router.params = { of: 'kept', draft: 'visit', photo: before }
  render(<CoverPage />)
  fireEvent.click(await screen.findByRole('button', { name: '加一块' }))
  fireEvent.click(screen.getByRole('button', { name: unparted('保存：遮盖 1 处') }))
  await waitFor(() => expect(idsOf()).not.toEqual([before]))
  const [after = ''] = idsOf()
  expect(coveredOf(after)).toBe('400.400.200.200')
  await waitFor(async () => expect(await keptFile(before)).toBeUndefined())
})
