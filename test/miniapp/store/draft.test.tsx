// A draft is on the device at every moment, and fits the form that reads it.
import { act, renderHook } from '@testing-library/react'
import { draftFound, draftSaved, useDraft } from '../../../src/miniapp/store/draft'
import { resetTaro, storage } from '../taro'

const empty = { title: '', photos: [] as readonly string[], lng: undefined as number | undefined }

beforeEach(() => resetTaro())

test('what was typed is there after the app was killed', () => {
  const { result } = renderHook(() => useDraft('say', empty))
  act(() => result.current[1]({ title: '积水' }))
  expect(draftFound('say', empty)).toEqual({ ...empty, title: '积水' })
})

test('changes of one moment do not overwrite each other', () => {
  const { result } = renderHook(() => useDraft('say', empty))
  act(() => {
    result.current[1]({ title: '积水' })
    result.current[1]({ photos: ['a'] })
  })
  expect(draftFound('say', empty)).toMatchObject({ title: '积水', photos: ['a'] })
})

test('a field that was once of another kind starts again, the rest stays', () => {
  draftSaved('say', { title: 7, photos: ['a'], lng: 110.8 })
  expect(draftFound('say', empty)).toEqual({ title: '', photos: ['a'], lng: 110.8 })
})

test.each(['', 'not json', '7', 'null'])('storage that holds %j is no draft', (text) => {
  storage.set('draft:say', text)
  expect(draftFound('say', empty)).toEqual(empty)
})

test('a dropped draft is gone', () => {
  const { result } = renderHook(() => useDraft('say', empty))
  act(() => result.current[1]({ title: '积水' }))
  act(() => result.current[2]())
  expect(result.current[0]).toEqual(empty)
  expect(storage.size).toBe(0)
})
