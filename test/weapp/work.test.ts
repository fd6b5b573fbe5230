// What members, the desk and units do in the built mini-program, in WeChat's engine of old.

import { uuidv7 } from 'uuidv7'
import { clientOf } from '../server/support/client'
import { acceptReport, demoNames, demoStation } from '../weapp-host/demo'
import { type Backend, startBackend } from '../weapp-host/server'
import { type App, startApp } from './simulator'

let backend: Backend
let app: App

beforeAll(async () => {
  backend = await startBackend()
}, 120_000)
afterAll(() => backend.stop())
afterEach(() => expect(app.faults).toEqual([]))

const signIn = async (as: RegExp) => {
  app = startApp(backend, { path: 'pages/sign-in/index' })
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
