// A refusal says what to do, a change of mind says nothing.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { choosePictures } from '../../../src/miniapp/components/choose-pictures'
import { locate } from '../../../src/miniapp/components/locate'
import { PhotoPick } from '../../../src/miniapp/components/PhotoPick'
import { PlacePick } from '../../../src/miniapp/components/PlacePick'
import { canOpenPermission, openPermission } from '../../../src/miniapp/components/permission'

jest.mock('../../../src/miniapp/components/locate', () => ({ locate: jest.fn() }))
jest.mock('../../../src/miniapp/components/choose-pictures', () => ({ choosePictures: jest.fn() }))
jest.mock('../../../src/miniapp/components/permission', () => ({
  canOpenPermission: jest.fn(),
  openPermission: jest.fn(),
}))

const nothing = () => undefined
const place = () => {
  const onPlace = jest.fn()
  render(<PlacePick label="地点" place={{ text: '东门' }} max={50} onPlace={onPlace} />)
  return onPlace
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const failing = (errMsg: string) => jest.mocked(locate).mockRejectedValueOnce({ errMsg })
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)))

beforeEach(() => {
  jest.mocked(canOpenPermission).mockReturnValue(true)
  jest.mocked(openPermission).mockReset()
})

test('a map that is closed again is no error', async () => {
  failing('chooseLocation:fail cancel')
  place()
  tap('标出位置')
  await settled()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(document.body.textContent).not.toContain('没能')
  expect(screen.getByRole('button', { name: '标出位置' }).getAttribute('aria-disabled')).toBeNull()
})

test('a refused location leads to the permissions, and when it is given the map opens', async () => {
  failing('chooseLocation:fail auth deny')
  const onPlace = place()
  tap('标出位置')
  await screen.findByText(/没有允许使用位置/)
  jest.mocked(openPermission).mockResolvedValueOnce(true)
  jest.mocked(locate).mockResolvedValueOnce({ text: '菜场', lng: 111, lat: 30 })
  tap('去打开权限')
  await settled()
  expect(openPermission).toHaveBeenCalledWith('location')
  expect(onPlace).toHaveBeenCalledWith({ text: '菜场', lng: 111, lat: 30 })
  expect(screen.queryByText(/没有允许使用位置/)).toBeNull()
})

test.each([
  ['chooseLocation:fail privacy permission is not authorized', /再点一次会重新问您/],
  ['chooseLocation:fail:system permission denied', /手机的设置/],
  ['chooseLocation:fail timeout', /没能取得位置/],
])('%s says what to do, without a way that does not help', async (errMsg, sentence) => {
  failing(errMsg)
  place()
  tap('标出位置')
  await screen.findByText(sentence)
  expect(screen.queryByRole('button', { name: '去打开权限' })).toBeNull()
})

test('in a browser the sentence names the place where it is allowed', async () => {
  jest.mocked(canOpenPermission).mockReturnValue(false)
  failing('User denied Geolocation')
  place()
  tap('标出位置')
  await screen.findByText(/地址栏/)
  expect(screen.queryByRole('button', { name: '去打开权限' })).toBeNull()
})

test('a refused camera leads to the permissions too', async () => {
  jest.mocked(choosePictures).mockRejectedValueOnce({ errMsg: 'chooseMedia:fail:auth denied' })
  const of = { photos: [], max: 3, onAdd: nothing, onRemove: nothing, onRetry: nothing }
  render(<PhotoPick label="照片" of={of} />)
  tap('拍照或选照片')
  await screen.findByText(/没有允许使用相机或相册/)
  jest.mocked(openPermission).mockResolvedValueOnce(true)
  tap('去打开权限')
  await settled()
  expect(screen.queryByText(/没有允许使用相机或相册/)).toBeNull()
})
