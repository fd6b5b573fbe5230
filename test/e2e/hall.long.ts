// A hall of 130 led from one phone: every control of the host lies within one screen, however many sit there and have spoken.
import { expect, test } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import type { Voice } from './api'
import { atTheTable } from './at-the-table'
import { type OwnServer, ownServer } from './own-server'
import { button } from './person'
import { aGuest, byDemo, inOneScreen, inSightThroughout, look, part, wall } from './seat'

const people = 130
const spoken = 40

let server: OwnServer
test.afterAll(() => server.stop())

/** A meeting that is open, with everybody there and forty statements made. */
const aHall = async (lead: Voice, matterId: string): Promise<{ readonly meetingId: string; readonly key: string }> => {
  const meetingId = uuidv7()
  const act = (command: object) => lead.send('matter.act', { id: matterId, command })
  const invite = async (kind: string, more: object) => {
    const partyId = uuidv7()
    await act({ action: 'inviteParty', partyId, kind, ...more })
    await act({ action: 'answerParty', partyId, accepted: true })
  }
  const { rows: units } = await lead.ask<{ rows: { id: string; name: string }[] }>('unit.list')
  await invite('resident', { name: '南门居民代表' })
  await invite('unit', { name: units[0]?.name ?? '', unitId: units[0]?.id })
  await act({ action: 'advance' })
  await act({
    ...{
      action: 'scheduleMeeting',
      meetingId,
      form: 'courtyard',
      startsAt: new Date(Date.now() + 60_000).toISOString(),
    },
    ...{ place: '南门广场', agenda: '说说晚上的情况\n路灯由谁装\n摊位怎么摆\n谁来管' },
  })
  const control = (command: object) => lead.send('meeting.control', { id: meetingId, command })
  await control({ control: 'open' })
  let speaker = ''
  for (let n = 1; n <= people; n += 1) {
    const side = n % 10 === 0 ? 'unit' : n % 7 === 0 ? 'community' : 'resident'
    const who = { kind: 'label', label: `第${n}位`, side }
    speaker = (await lead.send<{ attendanceId: string }>('meeting.attend', { id: meetingId, who, present: true }))
      .attendanceId
  }
  const subjects = ['路灯', '摊位', '停车', '垃圾', '噪声', '排水', '路面', '座椅']
  for (let n = 1; n <= spoken; n += 1) {
    const text = `${subjects[n % subjects.length]}的事，第${n}条：${'先办近处的，'.repeat(1 + (n % 3))}办完再说`
    await lead.send('meeting.state', { id: meetingId, text, attendanceId: speaker })
  }
  const { desk } = await lead.ask<{ desk: { screenKey: string } }>('meeting.get', { id: meetingId })
  return { meetingId, key: desk.screenKey }
}

test('130 people are led from one phone: every control of the host lies within one screen', async ({
  browser,
  request,
}) => {
  test.setTimeout(600_000)
  server = await ownServer()
  const { matterId, lead } = await atTheTable(request, server.address)
  const { meetingId, key } = await aHall(lead, matterId)
  const host = await aGuest(browser, server, 'host-130', { viewport: { width: 375, height: 812 } })
  await byDemo(host, '政协委员甲')
  const { page } = host
  await page.goto(`/meeting/pages/host/index?id=${meetingId}`)
  await expect(page.getByRole('tab', { name: `到场 ${people}` })).toBeVisible()
  const scrolled = () =>
    page.evaluate(() => Math.max(scrollY, ...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollTop)))

  // what moves the meeting stays in the foot of every part
  for (const name of ['现在', '议程', `到场 ${people}`, `意见 ${spoken}`, '议定']) {
    await part(page, name)
    await inSightThroughout(page, [/^下一项/, '上大屏', '开始表态', '结束会议'])
    await look(host, `part ${name}`)
  }

  // people are counts by side; a list only where it is asked for
  await part(page, `到场 ${people}`)
  await expect(page.getByText('第100位')).toHaveCount(0)
  for (const side of ['居民', '社区', '单位']) await inOneScreen(page, `看名单：${side}`)
  await inOneScreen(page, '加一位没有手机的人')
  await part(page, '议程')
  await inOneScreen(page, '到这项：摊位怎么摆')
  await inOneScreen(page, '这次不谈：谁来管')
  await part(page, `意见 ${spoken}`)
  await inOneScreen(page, /^上大屏：/)
  await inOneScreen(page, /^收起：/)

  // the walk itself, never scrolled: an item further, a time, a statement on the screen, voting, and the end
  const screen = await aGuest(browser, server, 'screen-130', wall)
  await screen.page.goto(`/screen/${meetingId}?key=${key}`)
  await expect(screen.page.locator('.screen-number')).toHaveText(String(people))
  await page
    .getByRole('button', { name: /^下一项/ })
    .filter({ visible: true })
    .click()
  await expect(screen.page.getByText('路灯由谁装').first()).toBeVisible()
  await button(page, '上大屏').last().click()
  await inOneScreen(page, '3 分钟')
  await button(page, '3 分钟').click()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await page
    .getByRole('button', { name: /^上大屏：/ })
    .filter({ visible: true })
    .first()
    .click()
  await look(screen, 'statement')
  await button(page, '开始表态').click()
  await inOneScreen(page, '截止表态')
  expect(await scrolled()).toBe(0)
  await look(host, 'voting')
  await Promise.all([host.context.close(), screen.context.close()])
})
