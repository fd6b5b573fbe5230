// The ordinary jobs of the desk from 今天要办 on, every press counted: a press of the mouse or of a key is one, typing is none.
import { type APIRequestContext, expect, type Page, request as requests, test } from '@playwright/test'
import readExcelFile from 'read-excel-file/node'
import { uuidv7 } from 'uuidv7'
import { placeOf, signedInAs, type Voice } from './api'
import { faultsOf } from './axe'
import { type OwnServer, ownServer } from './own-server'
import { button, type Person } from './person'
import { aGuest, byDemo } from './seat'

const category = '市政道路'
const phone = '13900000031'
const desk = { viewport: { width: 1440, height: 900 }, hasTouch: false }

let server: OwnServer
let asking: APIRequestContext
let coordinator: Voice
let person: Person

const reported = async (by: Voice, code: string, text: string): Promise<string> => {
  const id = uuidv7()
  await by.send('report.submit', {
    ...{ requestId: id, title: text.slice(0, 20), text, category, stationCode: code },
    ...{ place: { text: '岩子河桥头' }, photoIds: [], anonymity: 'named' },
  })
  return id
}

const aStation = async (): Promise<string> => {
  const { placeId: groupId } = placeOf(coordinator, 'coordinator')
  const { rows } = await coordinator.ask<{ rows: { code: string }[] }>('station.list', { groupId })
  return rows[0]?.code ?? ''
}

/** Ten that say the same, twenty that nobody has claimed, one step that waits to be confirmed. */
const aMorning = async () => {
  const [resident, lead] = await Promise.all(
    ['resident', 'memberA'].map((as) => signedInAs(asking, server.address, as)),
  )
  if (resident === undefined || lead === undefined) throw new Error('The demo people are not all there.')
  const code = await aStation()
  for (let n = 1; n <= 10; n += 1) await reported(resident, code, `桥头水泵房夜里响个不停，吵得睡不着，第${n}户`)
  const opened: string[] = []
  for (let n = 1; n <= 20; n += 1) {
    const id = await reported(resident, code, `第${n}巷口的窨井盖松了，车一过就响`)
    const matterId = uuidv7()
    await coordinator.send('report.act', {
      id,
      command: {
        ...{ action: 'accept', matterId, title: `第${n}巷口窨井盖`, summary: '窨井盖松动，行人不安全。', category },
        ...{ place: { text: '岩子河桥头' }, photoIds: [] },
      },
    })
    opened.push(matterId)
  }
  const id = opened[0] ?? ''
  const topic = { question: '谁来修', affected: '三百户', where: '巷口', why: '几家单位各管一段' }
  for (const command of [{ action: 'claim' }, { action: 'writeTopic', ...topic }, { action: 'handIn' }]) {
    await lead.send('matter.act', { id, command })
  }
  await reported(resident, code, '河边步道的栏杆断了三根，孩子容易掉下去')
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  server = await ownServer()
  asking = await requests.newContext()
  coordinator = await signedInAs(asking, server.address, 'coordinator')
  await aMorning()
  person = await aGuest(browser, server, 'desk', desk)
  await byDemo(person, '召集人')
})
test.afterAll(async () => {
  await person.context.close()
  await asking.dispose()
  await server.stop()
})

/** 今天要办 as it is opened, and what is pressed from there on, counted. */
const fromToday = async (page: Page) => {
  await page.goto('/desk/pages/today/index?part=all')
  await expect(page.locator('.today-row').first()).toBeVisible()
  let presses = 0
  return {
    press: async (name: string | RegExp, role: 'button' | 'checkbox' = 'button') => {
      presses += 1
      await page
        .getByRole(role, { name, exact: typeof name === 'string' })
        .filter({ visible: true })
        .first()
        .click()
    },
    row: async (text: string) => {
      presses += 1
      await page.locator('.today-row').filter({ hasText: text, visible: true }).first().click()
    },
    count: () => presses,
  }
}

const takenBack = async (page: Page): Promise<void> => {
  await expect(page.getByText(/秒后办理/).filter({ visible: true })).toBeVisible()
  await button(page, '撤回').click()
  await expect(page.getByText('已撤回，什么都没有办').filter({ visible: true })).toBeVisible()
}

test('all that is late stands there without a press, reports and matters together, the most urgent first', async () => {
  const { page } = person
  const by = await fromToday(page)
  const told = await coordinator.ask<{ rows: { lane: string; title: string }[] }>('today.list')
  const late = told.rows.filter(({ lane }) => lane === 'late').map(({ title }) => title)
  expect(late.length).toBeGreaterThan(0)
  const shown = await page.locator('.today-row .today-title').allInnerTexts()
  expect(shown.slice(0, late.length).map((text) => text.trim())).toEqual(late)
  await person.show('late', true)
  expect(await faultsOf(page)).toEqual([])
  expect(by.count()).toBe(0)
})

test('a report is answered by two presses, and the next one is open', async () => {
  const { page } = person
  const by = await fromToday(page)
  await by.row('河边步道')
  await page
    .getByLabel('是什么事', { exact: true })
    .filter({ visible: true })
    .fill('步道栏杆断了三根，临水一侧不安全。')
  await person.show('answer', true)
  await by.press('受理')
  await expect(page.getByText('已受理，等委员认领').filter({ visible: true })).toBeVisible()
  expect(by.count()).toBeLessThanOrEqual(2)
  await expect(page.locator('.today-open .today-title')).not.toContainText('河边步道')
})

test('ten that say the same become one matter by three presses', async () => {
  const { page } = person
  const by = await fromToday(page)
  await by.row('桥头水泵房')
  await by.press(/^和相近的 9 条诉求合并$/)
  await page.getByLabel('是什么事', { exact: true }).filter({ visible: true }).fill('水泵房夜里噪声大，几户都睡不好。')
  await person.show('merge', true)
  await by.press('合并这 10 件')
  await expect(page.getByText(/秒后办理/).filter({ visible: true })).toBeVisible()
  expect(by.count()).toBeLessThanOrEqual(4)
  await takenBack(page)
})

test('twenty are assigned to one member by three presses, with what each has on hand beside the name', async () => {
  const { page } = person
  const by = await fromToday(page)
  await by.press(/^没人认领 \d+$/, 'checkbox')
  await by.press('指派')
  await expect(page.getByText(/在办\s\d+\s件/).first()).toBeVisible()
  await person.show('assign', true)
  await by.press(/在办\s\d+\s件/)
  const waits = page.getByText(/^\d+\s件将在\s\d+\s秒后办理/).filter({ visible: true })
  await expect(waits).toBeVisible()
  expect(Number(/^\d+/.exec(await waits.innerText())?.[0])).toBeGreaterThanOrEqual(19)
  expect(by.count()).toBeLessThanOrEqual(3)
  await takenBack(page)
})

test('a step is confirmed by two presses', async () => {
  const { page } = person
  const by = await fromToday(page)
  await by.row('第1巷口窨井盖')
  await by.press('确认，进入下一步')
  await expect(page.locator('.today-row').filter({ hasText: '第1巷口窨井盖' })).toHaveCount(0)
  expect(by.count()).toBeLessThanOrEqual(2)
})

test('what is shown is a sheet by two presses: one narrows it, one takes it along', async () => {
  const { page } = person
  const by = await fromToday(page)
  await by.press(/^已超期 \d+$/, 'checkbox')
  const rows = await page.locator('.today-row').allInnerTexts()
  const file = page.waitForEvent('download')
  await by.press('导出表格')
  expect(by.count()).toBe(2)
  const [sheet] = await readExcelFile(await (await file).path())
  expect(sheet?.data).toHaveLength(rows.length + 1)
})

test('a report is found by the telephone number of who sent it by one press, at the desk and on a phone', async ({
  browser,
}) => {
  const code = await aStation()
  const text = '门前的坡太陡，轮椅上不去'
  await coordinator.send('report.takeDown', {
    ...{ title: text, text, stationCode: code, phone, photoIds: [], place: { text: '岩子河桥头' } },
  })
  const onAPhone = await aGuest(browser, server, 'phone')
  await byDemo(onAPhone, '召集人')
  for (const { page, show } of [person, onAPhone]) {
    await page.goto('/desk/pages/today/index')
    await page.getByRole('searchbox').filter({ visible: true }).click()
    await page.keyboard.type(phone)
    await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
    await show('found', true)
  }
  await onAPhone.context.close()
})
