// Every key page of the built mini-program and a tap on it, in WeChat's engine of old, against the real server.

import { uuidv7 } from 'uuidv7'
import { clientOf } from '../server/support/client'
import { acceptReport, demoClient, demoNames, demoStation } from '../weapp-host/demo'
import { type Backend, startBackend } from '../weapp-host/server'
import { type App, startApp } from './simulator'

let backend: Backend
let app: App

beforeAll(async () => {
  backend = await startBackend()
}, 180_000)
afterAll(() => backend.stop())
afterEach(() => expect(app.faults).toEqual([]))

/** Opening the app signs in by WeChat's code; then the demo's own way in leads to somebody else. */
const signIn = async (as: RegExp) => {
  app = startApp(backend, { path: 'pages/sign-in/index' })
  await app.shows('验证手机号')
  await app.tap(as)
  await app.arrives('pages/home/index')
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
  await app.tap('提交')
  await app.shows('请说说是什么事，或录一段音')
  const words = `东门的路灯坏了一个星期，晚上看不见路 ${uuidv7().slice(-4)}`
  await app.type('什么事，哪里不对？', words)
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
  app = startApp(backend, { path: 'pages/sign-in/index' })
  await app.type('手机号', '1380000')
  await app.tap('获取验证码')
  await app.shows('请写 11 位手机号')
  await app.type('手机号', '13800000000')
  await app.tap('获取验证码')
  await app.shows('验证码已发到 13800000000')
  await app.type('验证码', '12')
  await app.tap('登录')
  await app.shows('请写 6 位数字')
})

test('mine: signed in by opening the app, what I said and what I follow', async () => {
  app = startApp(backend, { path: 'pages/mine/index' })
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
  await app.tap(/第 7 步|组织实施|第 6 步/)
  await app.arrives('work/pages/matter/index')
  await app.tap('报告进度')
  await app.arrives('work/pages/act/index')
  await app.shows('进度（0 到 100）')
})
