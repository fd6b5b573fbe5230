// Whom to call: what the server says, else what it said last, else the number that the package was built with.
import { renderHook } from '@testing-library/react'
import { useHotline } from '../../../src/miniapp/store/hotline'

jest.mock('../../../src/miniapp/api/base', () => ({ base: '', builtPhone: '0717-4212345' }))

test('before the server has ever answered it is the number of the package, then the last one that was told', () => {
  const { result, rerender } = renderHook(({ told }: { told: string | undefined }) => useHotline(told), {
    initialProps: { told: undefined as string | undefined },
  })
  expect(result.current).toBe('0717-4212345')
  rerender({ told: '0717-4299999' })
  expect(result.current).toBe('0717-4299999')
  rerender({ told: undefined })
  expect(result.current).toBe('0717-4299999')
  expect(renderHook(() => useHotline(undefined)).result.current).toBe('0717-4299999')
})

test('the number of the package is the one that the build was given', () => {
  Object.assign(globalThis, { HOTLINE: '0717-4200000', API_ADDRESS: 'https://lsl.example.gov.cn' })
  const built: unknown = jest.requireActual('../../../src/miniapp/api/base.ts')
  expect(built).toMatchObject({ builtPhone: '0717-4200000', base: 'https://lsl.example.gov.cn' })
})
