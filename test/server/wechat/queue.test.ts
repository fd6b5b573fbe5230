// The queue with WeChat on: a command is enough, and what was written is looked at and told, with a failure tried again.

import { uuidv7 } from 'uuidv7'
import { installQueue } from '../../../src/server/job/queue'
import { startWorkers, type Workers } from '../../../src/server/job/worker'
import { channelSender } from '../../../src/server/notice/channel'
import { aTown, type Town } from '../support/town'
import { until } from '../support/until'
import { answer, aReportInput, opening } from '../support/walk'
import { aWechatServer, templates, type WechatServer } from './support'

let server: WechatServer
let town: Town
let workers: Workers

beforeAll(async () => {
  server = await aWechatServer({ prepare: installQueue })
  town = await aTown(server)
  workers = await startWorkers(server.services, server.backend, channelSender(server.services), {
    sweeps: [],
    tidy: async () => undefined,
  })
})
afterAll(async () => {
  await workers.stop()
  await server.close()
})

test('a report is looked at soon, and its acceptance reaches anyone who agreed to hear of it', async () => {
  const { world } = server.standIn
  const { token } = await server.client().command('session.wechat', { code: world.login('o-queue') })
  const client = server.client(token)
  const { id } = await client.command('report.submit', aReportInput(town))
  workers.nudge()
  await until(async () => (await client.query('check.mine', { subjectId: id })).rows[0]?.state === 'passed')

  world.subscribe('o-queue', templates[0]?.id ?? '')
  await client.command('notice.consent', { answers: [{ template: 'progress', answer: 'accept' }] })
  await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(uuidv7()) })
  workers.nudge()
  await until(() => world.sent.length === 1)
  expect(world.sent[0]).toMatchObject({ openid: 'o-queue', page: `pages/report/index?id=${id}` })
  expect(world.sent[0]?.values.phrase3).toBe('已受理')
})
