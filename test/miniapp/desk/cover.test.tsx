// Covering parts of a picture with the keys alone, and with a pointer.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { unparted } from '../../../src/miniapp/locales/unparted'
import CoverPage from '../../../src/miniapp/work/pages/cover/index'
import { resetTaro, router } from '../taro'
import { aReport, serverAnswers, signIn } from './support'

const photo = (id: string) => ({ id, url: `/api/file.get?id=${id}`, thumb: `/api/file.get?id=${id}&size=thumb` })
const id = '00000000-0000-7000-8000-0000000000b1'
const face = { x: 100, y: 100, width: 200, height: 200 }

const show = async (covering: object = {}) => {
  signIn('coordinator')
  router.params = { of: 'report', id }
  const sent = serverAnswers({
    'report.get': aReport({ id, photos: [photo('p1'), photo('p2')] }),
    'file.covering': {
      shown: photo('p1'),
      original: '/api/file.get?id=p1&size=original',
      width: 400,
      height: 300,
      parts: [face],
      may: true,
      ...covering,
    },
    'file.cover': { version: 2 },
  })
  render(<CoverPage />)
  await act(async () => undefined)
  return sent
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const partsIn = (sent: Awaited<ReturnType<typeof show>>) => sent.at(-1)?.input.parts

beforeEach(() => resetTaro())

test('keys alone choose a part, move it, make it larger, add another one and save', async () => {
  const sent = await show()
  const part = button(/^遮盖的第\s1\s处/)
  act(() => part.focus())
  fireEvent.keyDown(part, { key: 'ArrowRight' })
  fireEvent.keyDown(part, { key: 'ArrowDown', shiftKey: true })
  fireEvent.click(button('上移'))
  fireEvent.click(button('加一块'))
  fireEvent.click(button('左移'))
  await act(async () => fireEvent.click(button(unparted('保存：遮盖 2 处'))))
  expect(sent.at(-1)).toMatchObject({ name: 'file.cover', input: { of: 'report', subjectId: id, photoId: 'p1' } })
  expect(partsIn(sent)).toEqual([
    { x: 110, y: 80, width: 200, height: 210 },
    { x: 380, y: 400, width: 200, height: 200 },
  ])
})

test('a pointer draws a part where there is none, and moves one that is there', async () => {
  const sent = await show()
  const pad = screen.getByRole('img', { name: '要遮盖的照片' }).parentElement
  if (pad === null) throw new Error('no pad')
  pad.getBoundingClientRect = () => ({ left: 0, top: 0, width: 400, height: 300 }) as DOMRect
  pad.setPointerCapture = () => undefined
  const point = (type: 'pointerDown' | 'pointerMove' | 'pointerUp', clientX: number, clientY: number) =>
    fireEvent(pad, Object.assign(new MouseEvent(type.toLowerCase(), { bubbles: true, clientX, clientY, button: 0 })))
  point('pointerDown', 200, 150)
  point('pointerMove', 300, 210)
  point('pointerUp', 300, 210)
  // the first one lies from 40 to 120
  point('pointerDown', 60, 60)
  point('pointerMove', 100, 60)
  point('pointerUp', 100, 60)
  await act(async () => fireEvent.click(button(unparted('保存：遮盖 2 处'))))
  expect(partsIn(sent)).toEqual([
    { x: 200, y: 100, width: 200, height: 200 },
    { x: 500, y: 500, width: 250, height: 200 },
  ])
})

test('a part is taken away by a key, and nothing is saved that is not changed', async () => {
  const sent = await show()
  expect(button(unparted('保存：遮盖 1 处')).getAttribute('aria-disabled')).toBe('true')
  fireEvent.keyDown(button(/^遮盖的第\s1\s处/), { key: 'Delete' })
  await act(async () => fireEvent.click(button('保存：不遮盖')))
  expect(partsIn(sent)).toEqual([])
})

test('who only looks is offered nothing to change, and an original that is gone is said to be', async () => {
  await show({ may: false })
  expect(screen.queryByRole('button', { name: /^保存/ })).toBeNull()
})

test('an original that is deleted is said to be', async () => {
  await show({ original: null, parts: [] })
  expect(screen.getByText(/原片已删除/)).toBeTruthy()
})
