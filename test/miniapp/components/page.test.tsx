// What surrounds a page: beside a wide one the places of the app, on a narrow one only where the page is a place itself.
import { render, screen } from '@testing-library/react'
import { useContext } from 'react'
import { FrameContext } from '../../../src/miniapp/components/frame'
import { LookContext } from '../../../src/miniapp/components/look'
import { Page } from '../../../src/miniapp/components/Page'
import { resetTaro } from '../taro'

const places = [
  { path: 'pages/home/index', icon: 'home', word: '首页', count: 0 },
  { path: 'pages/mine/index', icon: 'person', word: '我的事', count: 0 },
] as const

const Framed = ({ tab, single = false }: { readonly tab?: string | undefined; readonly single?: boolean }) => {
  const usual = useContext(FrameContext)
  return (
    <FrameContext.Provider value={{ ...usual, tabs: places, single }}>
      <Page title="隐私说明" tab={tab}>
        字
      </Page>
    </FrameContext.Provider>
  )
}

const asWideAs = (wide: boolean) => {
  const listening = () => undefined
  Object.assign(window, {
    matchMedia: () => ({ matches: wide, addEventListener: listening, removeEventListener: listening }),
  })
  resetTaro()
}

test.each([
  ['a wide page that is no place of the app', true, undefined, true],
  ['a wide page that is one', true, 'pages/mine/index', true],
  ['a narrow page that is one', false, 'pages/mine/index', true],
  ['a narrow page that is none', false, undefined, false],
])('%s: are the places shown?', (_what, wide, tab, shown) => {
  asWideAs(wide)
  render(<Framed tab={tab} />)
  expect(screen.queryByRole('navigation', { name: '主要栏目' }) !== null).toBe(shown)
})

test('a page that is shown alone has no way that leads from it', () => {
  asWideAs(true)
  render(<Framed single />)
  expect(screen.queryByRole('navigation')).toBeNull()
})

test.each([
  ['a voice of the language', true, ['zh-CN'], true],
  ['another voice alone', true, ['en-US'], false],
  ['none at all', true, [], false],
  ['a voice, outside of the large version', false, ['zh-CN'], false],
])('the large version offers to read a page aloud: with %s', (_what, elder, voices, offered) => {
  asWideAs(false)
  const synthesis = { getVoices: () => voices.map((lang) => ({ lang })), cancel: () => undefined }
  Object.assign(window, { speechSynthesis: synthesis })
  const Elder = () => {
    const usual = useContext(LookContext)
    return (
      <LookContext.Provider value={{ ...usual, elder }}>
        <Framed />
      </LookContext.Provider>
    )
  }
  render(<Elder />)
  expect(screen.queryByRole('button', { name: '读给我听' }) !== null).toBe(offered)
})

test('in a browser, where nothing lies over the page, the bar ends where the page ends: its style says where', () => {
  asWideAs(true)
  render(<Framed />)
  const bar = document.querySelector<HTMLElement>('.bar-inside')
  expect(bar?.style.minHeight).toBe('52px')
  expect(bar?.style.paddingRight).toBe('')
})
