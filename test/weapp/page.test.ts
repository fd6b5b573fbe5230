// Every key page of the built mini-program and a tap on it, in WeChat's engine of old, against the real server.

import { uuidv7 } from 'uuidv7'
import { shortOf } from '../../src/domain/matter/short'
import { clientOf } from '../server/support/client'
import { acceptReport, demoClient, demoNames, demoStation } from '../weapp-host/demo'
import { type Backend, startBackend } from '../weapp-host/server'
import { agree, signedInAs } from './sign-in'
import { type App, startApp } from './simulator'
import { until } from './until'

let backend: Backend
let app: App

beforeAll(async () => {
  backend = await startBackend()
}, 180_000)
afterAll(() => backend.stop())
afterEach(() => expect(app.faults).toEqual([]))

const signIn = async (as: RegExp) => {
  app = await signedInAs(backend, as)
}

/** A report that nobody has answered. */
const aReport = async (text: string): Promise<void> => {
  const { code, place } = await demoStation(backend.url)
  await clientOf(backend.url).command('report.submit', {
    stationCode: code,
    title: '',
    text,
    place: { text: place.text },
    photoIds: [],
    anonymity: 'anonymous',
  })
}

test('home: says whose it is, becomes the elder version, and leads to what is near', async () => {
  app = startApp(backend)
  await app.shows('来商量')
  await app.shows('身边正在商量的事')
  await app.tap('长辈版')
  await app.shows('退出长辈版')
  expect(app.text()).not.toContain('身边正在商量的事')
  await app.tap('退出长辈版')
  await app.tap('看全部')
  await app.arrives('pages/matters/index')
})

test('say: knows the station of a plain link and of a mini-program code', async () => {
  const { code, name } = await demoStation(backend.url)
  const link = encodeURIComponent(`${backend.url}/s/${code}`)
  for (const query of [{ q: link }, { scene: encodeURIComponent(`s=${code}`) }]) {
    app = startApp(backend, { path: 'pages/say/index', query, scene: 1011 })
    await app.shows(`您在${name}扫的码`)
  }
})

test('say: asks for what is missing, and sends an anonymous report to the server', async () => {
  const { code } = await demoStation(backend.url)
  const query = { q: encodeURIComponent(`${backend.url}/s/${code}`) }
  app = startApp(backend, { path: 'pages/say/index', query, scene: 1011 })
  await app.tap(/^(登录并)?提交$/)
  await app.shows('请说说是什么事，或录一段音')
  const words = `东门的路灯坏了一个星期，晚上看不见路 ${uuidv7().slice(-4)}`
  await app.type('什么事，哪里不对？', words)
  await app.tap(/^就在/)
  await app.tap(/^公开时不显示我是谁/)
  await app.tap(/^完全匿名/)
  await app.tap('好了')
  await app.shows('别人看得到我是谁吗？完全匿名')
  await app.tap('提交')
  await app.shows('查询码只显示这一次')
  const coordinator = await demoClient(backend.url, 'coordinator')
  const { rows } = await coordinator.query('report.inbox', { limit: 50 })
  expect(rows.map(({ excerpt }) => excerpt)).toContainEqual(expect.stringContaining(words.slice(-4)))
})

test('matters: lists, narrows by a filter, opens one, and goes back', async () => {
  const { rows } = await (await demoClient(backend.url, 'resident')).query('matter.list', { limit: 1 })
  const [first] = rows
  app = startApp(backend, { path: 'pages/matters/index' })
  await app.shows(first?.title ?? '?')
  await app.tap('筛选')
  await app.shows('查看结果')
  await app.tap('清除筛选')
  await app.tap(new RegExp(first?.title ?? '?'))
  await app.arrives('pages/matter/index')
  await app.shows(first?.title ?? '?')
  await app.tap(/^核对记录/)
  await app.shows('条记录完整，没有改动过')
  await app.tap('返回')
  await app.arrives('pages/matters/index')
})

test('sign-in: refuses half a number, and takes a code by SMS only with six digits', async () => {
  app = startApp(backend, { path: 'account/pages/sign-in/index' })
  await agree(app)
  await app.type('手机号', '1380000')
  await app.tap('获取验证码')
  await app.shows('请写 11 位手机号')
  await app.isLedTo('手机号')
  await app.type('手机号', '13800000000')
  await app.tap('获取验证码')
  await app.shows('验证码已发到 13800000000')
  await app.type('验证码', '12')
  await app.tap('登录')
  await app.shows('请写 6 位数字')
  await app.isLedTo('验证码')
})

test('a form: what only the server can refuse is marked, scrolled to and typed into', async () => {
  const { rows } = await (await demoClient(backend.url, 'office')).query('unit.list', {})
  await signIn(demoNames.office)
  app.go('register/pages/entry/index', { of: 'unit' })
  await app.type('单位名称', rows[0]?.name ?? '?')
  await app.tap('保存')
  await app.shows('已经有叫这个名字的单位了')
  await app.isLedTo('单位名称')
})

test('mine: signed in once the privacy notice is agreed to and not before, what I said and what I follow', async () => {
  app = startApp(backend, { path: 'pages/mine/index' })
  await app.tap('去登录')
  await app.tap('用微信登录')
  await app.shows('请先看《隐私说明》')
  await agree(app)
  await app.tap('返回')
  await app.arrives('pages/mine/index')
  await app.shows('您还没有提过')
  await app.tap('我关心的')
  await app.shows('还没有关心的事项')
})

test('notices: a message leads to what it is about', async () => {
  await signIn(demoNames.coordinator)
  await app.tap(/消息/)
  await app.arrives('account/pages/notice/index')
  await app.tap(/诉求|事项/)
  await app.shows(/诉求|事项/)
  expect(app.route()).not.toBe('account/pages/notice/index')
})

test('settings: the language changes at once and stays when the app is opened again', async () => {
  app = startApp(backend, { path: 'account/pages/setting/index' })
  await app.tap('English')
  await app.shows('Settings')
  app = startApp(backend, { path: 'account/pages/setting/index' }, false)
  await app.shows('Settings')
})

test('desk: the inbox opens a report and asks for what its answer lacks', async () => {
  const text = `西门的井盖松了，车轮压上去就响 ${uuidv7().slice(-4)}`
  await aReport(text)
  await signIn(demoNames.coordinator)
  await app.tap('工作台')
  await app.arrives('desk/pages/today/index')
  await app.tap('诉求')
  await app.arrives('desk/pages/inbox/index')
  await app.tap(new RegExp(text.slice(-4)))
  await app.arrives('desk/pages/report/index')
  await app.tap('受理')
  await app.arrives('desk/pages/answer/index')
  await app.shows('受理后成为协商事项')
  await app.tap('受理')
  await app.shows(/请填写|请写/)
})

test('member: claims a matter from the list of the day, and writes its topic', async () => {
  const mark = uuidv7().slice(-4)
  await aReport(`菜场后门的水沟堵了，雨天积水 ${mark}`)
  await acceptReport(backend.url, mark, `菜场后门积水 ${mark}`)
  await signIn(demoNames.member)
  await app.tap('工作台')
  await app.arrives('member/pages/today/index')
  await app.tap(new RegExp(mark))
  await app.arrives('work/pages/matter/index')
  await app.tap('认领这件事')
  await app.arrives('work/pages/act/index')
  await app.shows('认领后由您牵头')
  await app.tap('认领这件事')
  await app.arrives('work/pages/matter/index')
  await app.tap('填写议题')
  await app.shows('要商量的问题')
  await app.type('要商量的问题', '水沟由谁清、多久清一次？')
  await app.type('关系到哪些人', '周边 200 户')
  await app.type('在哪里', '菜场后门')
  await app.type('为什么需要商量', '市场和社区各管一段')
  await app.tap('填写议题')
  await app.arrives('work/pages/matter/index')
  await app.tap('提交审核')
  await app.arrives('work/pages/act/index')
  await app.shows('提交后由召集人确认')
  await app.tap('提交审核')
  await app.arrives('work/pages/matter/index')
  await app.shows('已提交，等召集人确认')
})

test('unit: its tasks open where it answers them', async () => {
  await signIn(demoNames.unit)
  await app.tap('工作台')
  await app.arrives('unit/pages/task/index')
  await app.shows('需要我们单位办的')
  await app.tap(/落实任务/)
  await app.arrives('work/pages/matter/index')
  await app.tap('报告进度')
  await app.arrives('work/pages/act/index')
  await app.shows('进度（0 到 100）')
})

test('places: each is where it was left, and none is opened twice', async () => {
  await signIn(demoNames.coordinator)
  await app.tap('协商事项')
  await app.arrives('pages/matters/index')
  await app.tap('看更多')
  const longer = await app.settles()
  expect(app.depth()).toBe(1)
  await app.tap('工作台')
  await app.arrives('desk/pages/today/index')
  await app.tap(/消息/)
  await app.arrives('account/pages/notice/index')
  expect(app.depth()).toBe(3)
  await app.tap('工作台')
  await app.arrives('desk/pages/today/index')
  expect(app.depth()).toBe(2)
  await app.tap('协商事项')
  await app.arrives('pages/matters/index')
  expect(app.depth()).toBe(1)
  expect(app.text()).toBe(longer)
})

test('depth: on the tenth page a tap still leads on, and to a page that is open it leads back', async () => {
  app = startApp(backend, { path: 'pages/home/index' })
  await app.shows('来商量')
  const open = async (route: string, depth: number, query: Readonly<Record<string, string>> = {}) => {
    app.go(route, query)
    await until(
      () => (app.depth() === depth ? true : undefined),
      () => `${depth} open pages`,
    )
  }
  await open('account/pages/about/index', 2)
  for (let depth = 3; depth < 10; depth += 1) await open('account/pages/track/index', depth, { visit: String(depth) })
  await open('account/pages/setting/index', 10)
  await app.tap('隐私说明')
  await app.arrives('account/pages/privacy/index')
  expect(app.depth()).toBe(10)
  await app.tap('返回')
  await app.arrives('account/pages/track/index')
  await open('account/pages/setting/index', 10)
  await app.tap('谁在办、怎么投诉')
  await app.arrives('account/pages/about/index')
  expect(app.depth()).toBe(2)
})

test('refused: whatever the phone or the person says no to, the app goes on and nothing is left unanswered', async () => {
  app = startApp(backend, { path: 'pages/home/index' })
  for (const [call, reason] of [
    ['getNetworkType', 'internal error'],
    ['setNavigationBarTitle', 'interrupted'],
    ['setNavigationBarColor', 'interrupted'],
    ['pageScrollTo', 'interrupted'],
    ['makePhoneCall', 'cancel'],
    ['scanCode', 'cancel'],
    ['login', 'network is down'],
  ] as const) {
    app.refuse(call, reason)
  }
  await app.shows('身边正在商量的事')
  await app.tap(/^打电话/)
  await app.tap('扫一扫')
  app.refuse('navigateTo', 'timeout')
  await app.tap(/^我要提/)
  await app.shows('这一页没有打开，请检查网络，再点一次')
  await app.hides('这一页没有打开')
  app.refuse('switchTab', 'timeout')
  app.refuse('reLaunch', 'timeout')
  await app.tap('协商事项')
  await app.shows('这一页没有打开，请检查网络，再点一次')
  await app.hides('这一页没有打开')
  app.refuse('request', 'network is down')
  app.refuse('makePhoneCall', 'not supported')
  app.refuse('setClipboardData', 'not supported')
  await app.tap(/^打电话/)
  await app.shows('请拨打')
})

test('a promise that is rejected and heard by nobody is a fault', async () => {
  app = startApp(backend)
  await app.shows('来商量')
  const { navigateTo } = app.wx
  const nowhere: unknown = typeof navigateTo === 'function' ? navigateTo({ url: '/pages/nowhere/index' }) : undefined
  await until(
    () => (app.faults.length > 0 ? true : undefined),
    () => 'the planted rejection',
  )
  expect(app.faults).toEqual([expect.stringMatching(/^Heard by nobody: .*"pages\/nowhere\/index" is not found/)])
  // heard after all, which Jest forgives a moment later; an app that was just started has no faults
  await expect(nowhere).rejects.toHaveProperty('errMsg')
  app = startApp(backend)
  await app.shows('来商量')
})

/** WeChat asks about its privacy guide before anything private: the tap that the real one watches is made here. */
const sayWithGuide = async () => {
  app = startApp(backend, { path: 'pages/say/index' })
  await app.shows('什么事，哪里不对？')
  app.privacy.agreedBefore()
}

test('a place: a map that is closed says nothing, a refusal leads to the permissions, and then the place is there', async () => {
  await sayWithGuide()
  await app.tap('标出位置')
  await app.settles()
  expect(app.text()).not.toMatch(/没能|没有允许/)
  app.permissions.wished('scope.userLocation', false)
  app.permissions.forgotten()
  await app.tap('标出位置')
  await app.shows('没有允许使用位置')
  app.permissions.wished('scope.userLocation', true)
  app.places.chooses({ name: '岩子河蔬菜市场', address: '马家店街道', latitude: 30.43, longitude: 111.77 })
  await app.tap('去打开权限')
  await app.shows('位置已标好')
  expect(app.permissions.opened()).toBe(1)
})

test('a camera that is not allowed, and a microphone that fails in the middle, say what to do', async () => {
  await sayWithGuide()
  app.permissions.wished('scope.camera', false)
  await app.tap('拍照或选照片')
  await app.shows('没有允许使用相机或相册')
  app.permissions.wished('scope.record', false)
  await app.tap('点一下，开始说话')
  await app.shows('没有允许使用麦克风')
  app.permissions.wished('scope.record', true)
  // the one below the recorder comes first
  await app.tap('去打开权限')
  await app.hides('没有允许使用麦克风')
  await app.tap('点一下，开始说话')
  await app.shows('点一下停止')
  app.recorder.fails()
  await app.shows('录音中断了')
})

test('the privacy guide: a person who declines is told what that means, and is asked again the next time', async () => {
  app = startApp(backend, { path: 'pages/say/index' })
  await app.tap('拍照或选照片')
  await app.shows('用照片、录音、位置之前')
  await app.tap('不同意，只用文字')
  await app.shows('您没有同意隐私指引，相机和相册没有打开')
  await app.tap('标出位置')
  await app.shows('用照片、录音、位置之前')
  await app.tap('不同意，只用文字')
  await app.shows('您没有同意隐私指引，地图没有打开')
  await app.tap('拍照或选照片')
  await app.shows('用照片、录音、位置之前')
})

const menus = [
  { what: 'unknown', platform: 'android', menu: { top: 0, bottom: 0, width: 0, height: 0, left: 0, right: 0 } },
  {
    what: 'in a window',
    platform: 'windows',
    menu: { top: 8, bottom: 40, width: 87, height: 32, left: 281, right: 368 },
  },
]
test.each(menus)('the title has its room where the place of the menu is $what', async ({ platform, menu }) => {
  app = startApp(backend, { path: 'pages/home/index' })
  await app.shows('身边正在商量的事')
  const { getDeviceInfo } = app.wx
  const info: object = typeof getDeviceInfo === 'function' ? getDeviceInfo() : {}
  Object.assign(app.wx, {
    getMenuButtonBoundingClientRect: () => menu,
    getDeviceInfo: () => ({ ...info, platform }),
  })
  app.go('account/pages/about/index')
  await app.arrives('account/pages/about/index')
  await app.shows('谁在办')
  const drawn = JSON.stringify(app.data())
  expect(drawn).toMatch(/min-height:\s*48px/)
  expect(drawn).toMatch(platform === 'windows' ? /padding-top:\s*0px/ : /padding-top:\s*44px/)
})

test('my data: a document that WeChat opens, and a data file that is sent into a chat', async () => {
  await signIn(demoNames.member)
  app.go('account/pages/my-data/index')
  await app.tap('导出成文档')
  const document = await until(
    () => app.documents.opened[0],
    () => 'a document',
  )
  expect(document.name).toMatch(/\.docx$/)
  // a DOCX is a ZIP
  expect([...new Uint8Array(await document.file.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b])
  await app.tap('导出数据文件')
  await app.tap('转发数据文件')
  await app.shows('已转发')
  const [data] = app.documents.shared
  expect(data?.name).toBe('来商量-我的信息.json')
  expect(JSON.parse((await data?.file.text()) ?? '')).toHaveProperty('person')
})

test('the phone opens documents of its own kinds only', async () => {
  app = startApp(backend)
  const path = await app.aFile(new Blob(['{}']), 'json')
  const openDocument: unknown = app.wx.openDocument
  if (typeof openDocument !== 'function') throw new Error('no openDocument')
  await expect(openDocument({ filePath: path })).rejects.toEqual({ errMsg: 'openDocument:fail filetype not supported' })
})

test('sharing: a matter goes into a chat and the timeline with its title and its address', async () => {
  const { rows } = await (await demoClient(backend.url, 'resident')).query('matter.list', { limit: 1 })
  const [first] = rows
  if (first === undefined) throw new Error('The demo has matters.')
  app = startApp(backend, { path: 'pages/matter/index', query: { id: first.id } })
  await app.shows(first.title)
  const address = `/pages/matter/index?id=${first.id}`
  expect(app.happens('onShareAppMessage')).toMatchObject({ title: first.title, path: address })
  expect(app.happens('onShareTimeline')).toMatchObject({ title: first.title, query: `id=${first.id}` })
})

test('one page from the timeline: shown without signing in, without ways that lead nowhere', async () => {
  const { rows } = await (await demoClient(backend.url, 'resident')).query('matter.list', { limit: 1 })
  const [first] = rows
  if (first === undefined) throw new Error('The demo has matters.')
  app = startApp(backend, { path: 'pages/matter/index', query: { id: first.id }, scene: 1154 })
  for (const call of ['login', 'navigateTo', 'switchTab', 'reLaunch', 'redirectTo']) app.refuse(call, 'single page')
  await app.shows(first.title)
  expect(app.offers('返回')).toBe(false)
  expect(app.offers('回首页')).toBe(false)
})

test('a list: longer at its end, fresh when it is pulled down', async () => {
  app = startApp(backend, { path: 'pages/matters/index' })
  await app.shows('看更多')
  const short = app.text().length
  app.happens('onReachBottom')
  await until(
    () => (app.text().length > short * 1.2 ? true : undefined),
    () => 'more matters',
  )
  const before = app.asked('matter.list')
  app.happens('onPullDownRefresh')
  await until(
    () => (app.asked('matter.list') > before ? true : undefined),
    () => 'the list to be asked for again',
  )
  await until(
    () => (app.pulled() === 0 ? undefined : true),
    () => 'the mark of refreshing to go',
  )
})

test('words of others: the timeline of a matter leads to telling of them, which asks for a reason', async () => {
  const mark = uuidv7().slice(-4)
  await aReport(`北门的垃圾桶满了没人倒 ${mark}`)
  const { matterId } = await acceptReport(backend.url, mark, `北门垃圾桶 ${mark}`)
  await signIn(demoNames.unit)
  app.go('pages/matter/index', { id: matterId })
  await app.shows(`北门垃圾桶 ${mark}`)
  await app.tap(/^举报/)
  await app.arrives('account/pages/flag/index')
  await app.tap('举报')
  await app.shows('请选一个原因')
})

test('the map: only what is in sight is handed to it, and a pin opens its matter', async () => {
  app = startApp(backend, { path: 'map/pages/map/index' })
  await app.shows('离地图中间最近的在前')
  const markers = await until(
    () => /"iconPath":"\/map\/pin\/(?:\d|closed|paused|cluster)\.png"/.exec(JSON.stringify(app.data()))?.[0],
    () => 'a pin on the map',
  )
  expect(markers).toContain('.png')
  const drawn = JSON.stringify(app.data())
  app.tells('map', 'markertap', { markerId: 1 })
  // one pin is its matter, a number is a closer look
  await until(
    () => (app.route() === 'pages/matter/index' || JSON.stringify(app.data()) !== drawn ? true : undefined),
    () => 'a matter, or a closer look',
  )
})

test('near by: a place that is picked on the map sorts the first page, and stays', async () => {
  app = startApp(backend, { path: 'pages/home/index' })
  await app.shows('最近有进展的在前')
  app.privacy.agreedBefore()
  app.places.chooses({ name: '岩子河蔬菜市场', address: '马家店街道', latitude: 30.43, longitude: 111.77 })
  await app.tap('按远近排')
  await app.shows('按离岩子河蔬菜市场的远近排')
  await app.shows(/约 [\d.]+ (?:米|公里)/)
  app = startApp(backend, { path: 'pages/home/index' }, false)
  await app.shows('按离岩子河蔬菜市场的远近排')
  await app.tap('不按远近')
  await app.shows('最近有进展的在前')
})

test('passing on: a code on paper opens its matter, which leads to the picture and the short address', async () => {
  const { rows } = await (await demoClient(backend.url, 'resident')).query('matter.list', { limit: 1 })
  const [first] = rows
  if (first === undefined) throw new Error('The demo has matters.')
  const link = encodeURIComponent(`${backend.url}/c/${shortOf(first.id)}`)
  app = startApp(backend, { path: 'pages/matter/index', query: { q: link }, scene: 1011 })
  await app.shows(first.title)
  await app.tap('分享')
  await app.arrives('account/pages/share/index')
  await app.shows(`/c/${shortOf(first.id)}`)
  await app.tap('复制短网址')
  await app.shows('已复制')
})
