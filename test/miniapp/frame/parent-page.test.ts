// Going from page to page on weapp: the platform keeps three places, an open page is returned to, a tenth page is no dead end.
import type { Role } from '../../../src/domain/people/role'
import type { Params } from '../../../src/miniapp/frame/address'
import type * as Way from '../../../src/miniapp/frame/navigate'
import { openedFromHere, openerOfPresent } from '../../../src/miniapp/frame/opener'
import { parentPage } from '../../../src/miniapp/frame/parent-page'
import { type Me, signedIn } from '../../../src/miniapp/store/session'
import { useToast } from '../../../src/miniapp/store/toast'
import * as taro from '../taro'
import { answers, calls, resetTaro, router } from '../taro'

const toastModule = jest.requireActual('../../../src/miniapp/store/toast')
const sessionModule = jest.requireActual('../../../src/miniapp/store/session')

/** The weapp variant: the DOM of these tests stands for h5. */
const way = ((): typeof Way => {
  let made: typeof Way | undefined
  jest.isolateModules(() => {
    jest.doMock('@tarojs/taro', () => ({
      __esModule: true,
      ...taro,
      default: Object.assign({}, taro.default, { getCurrentPages: () => pages }),
    }))
    jest.doMock('../../../src/miniapp/frame/stack', () => jest.requireActual('../../../src/miniapp/frame/stack.ts'))
    jest.doMock('../../../src/miniapp/store/toast', () => toastModule)
    jest.doMock('../../../src/miniapp/store/session', () => sessionModule)
    made = jest.requireActual('../../../src/miniapp/frame/navigate')
  })
  if (made === undefined) throw new Error('not loaded')
  return made
})()
interface Open {
  readonly route: string
  readonly options: Readonly<Record<string, string>>
}

let pages: readonly Open[] = []
const open = (route: string, options: Readonly<Record<string, string>> = {}): Open => ({ route, options })
const matter = (id: string) => open('pages/matter/index', { id, $taroTimestamp: '17' })
const home = open('pages/home/index')

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

beforeEach(() => {
  resetTaro()
  useToast.setState({ text: '' })
})

/** What the platform was asked for after these pages had been opened. */
const asked = async (stack: readonly Open[], act: () => void) => {
  pages = stack
  act()
  await settled()
  return calls.map(({ name, options }) => ({ [name]: options }))
}

test.each(['pages/home/index', 'pages/matters/index', 'pages/mine/index'])('%s is switched to', async (path) => {
  expect(await asked([matter('1')], () => way.goTab(path))).toEqual([{ switchTab: { url: `/${path}` } }])
  calls.length = 0
  expect(await asked([matter('1')], () => way.go(path, { id: '7' }))).toEqual([{ switchTab: { url: `/${path}` } }])
})

test('the present place scrolls to its top', async () => {
  expect(await asked([home], () => way.goTab('pages/home/index'))).toEqual([
    { pageScrollTo: { scrollTop: 0, duration: 150 } },
  ])
})

test('messages are opened above a place, and returned to when they are open already', async () => {
  const notices = 'account/pages/notice/index'
  expect(await asked([home], () => way.goTab(notices))).toEqual([{ navigateTo: { url: `/${notices}` } }])
  calls.length = 0
  const stack = [home, open(notices), open('member/pages/today/index')]
  expect(await asked(stack, () => way.goTab(notices))).toEqual([{ navigateBack: { delta: 1 } }])
})

test('a page is the same one only with the same parameters', async () => {
  const stack = [home, matter('1'), matter('2'), open('pages/report/index', { id: '1' })]
  expect(await asked(stack, () => way.go('pages/matter/index', { id: '1' }))).toEqual([{ navigateBack: { delta: 2 } }])
  calls.length = 0
  expect(await asked(stack, () => way.go('pages/matter/index', { id: '3' }))).toEqual([
    { navigateTo: { url: '/pages/matter/index?id=3' } },
  ])
})

test('from the tenth page an eleventh takes its place, and one of the ten is returned to', async () => {
  const ten = [home, ...Array.from({ length: 9 }, (_, index) => matter(String(index)))]
  expect(await asked(ten, () => way.go('pages/report/index', { id: '1' }))).toEqual([
    { redirectTo: { url: '/pages/report/index?id=1' } },
  ])
  calls.length = 0
  expect(await asked(ten, () => way.go('pages/matter/index', { id: '0' }))).toEqual([{ navigateBack: { delta: 8 } }])
})

test('what is to stand in place of a page is returned to when it is open below', async () => {
  const stack = [home, matter('1'), open('account/pages/rate/index', { id: '1' })]
  expect(await asked(stack, () => way.goInstead('pages/matter/index', { id: '1' }))).toEqual([
    { navigateBack: { delta: 1 } },
  ])
})

test('where the platform has no places of its own, they are opened as if the app began there', async () => {
  answers.switchTab = () => Promise.reject({ errMsg: 'switchTab:fail can not switch to no-tabBar page' })
  expect(await asked([matter('1')], () => way.goTab('pages/mine/index'))).toEqual([
    { switchTab: { url: '/pages/mine/index' } },
    { reLaunch: { url: '/pages/mine/index' } },
  ])
})

test.each(['navigateTo', 'navigateBack', 'redirectTo', 'reLaunch'])('%s that fails says so', async (name) => {
  const failing = () => Promise.reject({ errMsg: `${name}:fail timeout` })
  answers[name] = failing
  if (name === 'reLaunch') answers.switchTab = failing
  const act = {
    navigateTo: () => way.go('pages/matter/index', { id: '9' }),
    navigateBack: () => way.goBack(),
    redirectTo: () => way.goInstead('pages/report/index', { id: '9' }),
    reLaunch: () => way.goTab('pages/home/index'),
  }[name]
  await asked([home, matter('1')], act ?? (() => undefined))
  expect(useToast.getState().text).toBe('这一页没有打开，请检查网络，再点一次')
})

const someId = '00000000-0000-7000-8000-000000000001'
const holding = (role?: Role): Me => ({
  personId: 'p',
  districtId: 'demo',
  name: '',
  holdings: role === undefined ? [] : [{ role, placeId: someId, placeName: '' }],
  phoneKnown: true,
  unread: 0,
})

describe('a page that nothing lies below leads to where it belongs', () => {
  test.each<[route: string, params: Params, role: Role | undefined, to: string | undefined]>([
    ['work/pages/act/index', { id: someId, action: 'writeTopic' }, 'member', `/work/pages/matter/index?id=${someId}`],
    ['work/pages/act/index', { id: someId }, undefined, `/pages/matter/index?id=${someId}`],
    ['work/pages/cover/index', { of: 'report', id: someId }, 'coordinator', `/desk/pages/report/index?id=${someId}`],
    ['work/pages/cover/index', { of: 'matter', id: someId }, 'member', `/work/pages/matter/index?id=${someId}`],
    ['work/pages/matter/index', { id: someId }, 'member', '/member/pages/today/index'],
    ['work/pages/matter/index', { id: someId }, 'coordinator', '/desk/pages/today/index'],
    ['paper/pages/act/index', { kind: 'letter' }, 'member', '/paper/pages/list/index?kind=letter'],
    [
      'paper/pages/act/index',
      { kind: 'letter', id: someId },
      'member',
      `/paper/pages/paper/index?kind=letter&id=${someId}`,
    ],
    ['desk/pages/answer/index', { id: someId }, 'coordinator', `/desk/pages/report/index?id=${someId}`],
    ['desk/pages/report/index', { id: someId }, 'coordinator', '/desk/pages/inbox/index'],
    ['register/pages/entry/index', { of: 'unit' }, 'office', '/register/pages/register/index'],
    ['meeting/pages/motion/index', { id: someId }, 'member', `/meeting/pages/meeting/index?id=${someId}`],
    ['meeting/pages/host/index', { id: someId }, 'member', `/meeting/pages/meeting/index?id=${someId}`],
    ['unit/pages/task/index', { id: someId }, 'unit', undefined],
    ['account/pages/rate/index', { id: someId }, undefined, `/pages/matter/index?id=${someId}`],
    ['account/pages/flag/index', { kind: 'remark' }, undefined, '/pages/mine/index'],
    ['pages/say/index', {}, undefined, undefined],
    ['desk/pages/today/index', {}, 'coordinator', undefined],
  ])('%s with %j, for %s: %s', (route, params, role, to) => {
    expect(parentPage(route, params, role === undefined ? null : holding(role))).toBe(to)
  })

  test('on weapp the form that a message opened goes back to the matter it is about', async () => {
    signedIn('demo.token', holding('member'))
    router.params = { id: someId, action: 'writeTopic' }
    expect(await asked([open('work/pages/act/index', router.params)], () => way.goBack())).toEqual([
      { redirectTo: { url: `/work/pages/matter/index?id=${someId}` } },
    ])
  })

  test('and is not said to lead to the first page, as one does that belongs nowhere else', () => {
    signedIn('demo.token', holding('member'))
    router.params = { id: someId, action: 'writeTopic' }
    pages = [open('work/pages/act/index', router.params)]
    expect(way.isRoot()).toBe(false)
    router.params = {}
    pages = [open('pages/say/index')]
    expect(way.isRoot()).toBe(true)
    pages = [home, open('pages/say/index')]
    expect(way.isRoot()).toBe(false)
  })

  test('the browser knows from where a page was opened even after it was loaded again', () => {
    window.history.replaceState(null, '', '/member/pages/today/index')
    openedFromHere('/work/pages/act/index?id=1&action=writeTopic')
    window.history.replaceState(null, '', '/work/pages/act/index?id=1&action=writeTopic')
    expect(openerOfPresent()).toBe('/member/pages/today/index')
    window.history.replaceState(null, '', '/work/pages/act/index?id=2&action=writeTopic')
    expect(openerOfPresent()).toBeUndefined()
  })
})
