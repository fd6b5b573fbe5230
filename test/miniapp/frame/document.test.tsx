// The document says in which language it is, so that it is read aloud in that one.
import { renderHook } from '@testing-library/react'
import { useDocumentLanguage } from '../../../src/miniapp/frame/document'

test('the language of the document is the one that is chosen', () => {
  const { rerender } = renderHook(({ of }) => useDocumentLanguage(of), { initialProps: { of: 'en' as 'en' | 'zh-cn' } })
  expect(document.documentElement.lang).toBe('en')
  rerender({ of: 'zh-cn' })
  expect(document.documentElement.lang).toBe('zh-CN')
})
