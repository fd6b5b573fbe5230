// Pictures of a form: what each one is doing, and what can be done with it.
import { fireEvent, render, screen } from '@testing-library/react'
import { PhotoPick, type PickedPhoto } from '../../../src/miniapp/components/PhotoPick'
import { unparted } from '../../../src/miniapp/locales/unparted'

// this DOM knows no dialogs
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true
  }
})

const aPhoto = (photo: Partial<PickedPhoto> = {}): PickedPhoto => ({
  id: 'a',
  src: 'blob:a',
  state: 'kept',
  progress: 0,
  ...photo,
})

const pick = (photos: readonly PickedPhoto[], max = 9) => {
  const on = { onAdd: jest.fn(), onRemove: jest.fn(), onRetry: jest.fn() }
  render(<PhotoPick label="照片" of={{ photos, max, ...on }} />)
  return on
}

test('a picture on its way says how far it is', () => {
  pick([aPhoto({ state: 'sending', progress: 0.6 })])
  expect(screen.getByRole('progressbar', { name: '正在上传照片' }).getAttribute('aria-valuenow')).toBe('60')
})

test('a failed one can be tried again', () => {
  const on = pick([aPhoto({ id: 'b', state: 'failed' })])
  fireEvent.click(screen.getByRole('button', { name: '重新上传' }))
  expect(on.onRetry).toHaveBeenCalledWith('b')
})

test('each can be opened and taken out', () => {
  const on = pick([aPhoto(), aPhoto({ id: 'b', src: 'blob:b' })])
  fireEvent.click(screen.getByRole('button', { name: unparted('查看第 2 张照片') }))
  fireEvent.click(screen.getByRole('button', { name: unparted('去掉第 1 张照片') }))
  expect(screen.getByAltText('第 2 张，共 2 张照片').getAttribute('src')).toBe('blob:b')
  expect(on.onRemove).toHaveBeenCalledWith('a')
})

test('where parts can be covered, each kept picture offers it and says how many are', () => {
  const onCover = jest.fn()
  const photos = [aPhoto(), aPhoto({ id: 'b', parts: 2 }), aPhoto({ id: 'c', state: 'sending' })]
  render(
    <PhotoPick
      label="照片"
      of={{ photos, max: 9, onAdd: jest.fn(), onRemove: jest.fn(), onRetry: jest.fn(), onCover }}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: unparted('遮盖第 1 张照片的人脸、车牌等') }))
  expect(onCover).toHaveBeenCalledWith('a')
  expect(screen.getByText('已盖 2 处')).toBeTruthy()
  expect(screen.getAllByRole('button', { name: /^遮盖第/ })).toHaveLength(2)
})

test('no more can be added than fit', () => {
  pick([aPhoto(), aPhoto({ id: 'b' })], 2)
  expect(screen.queryByRole('button', { name: /2 \/ 2|拍照/ })).toBeNull()
})

test('one that the phone cannot draw is marked, goes along, and holds up none of the others', () => {
  const on = pick([aPhoto(), aPhoto({ id: 'b', src: 'blob:heic' })])
  const [, heic] = document.querySelectorAll('img')
  if (heic) fireEvent.error(heic)
  expect(screen.getAllByText('这里看不到，照样能提交')).toHaveLength(1)
  expect(on.onRemove).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: unparted('查看第 1 张照片') })).toBeTruthy()
})
