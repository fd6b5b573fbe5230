// The evening of the plenary: 150 proposals at the desk, looked at by two people and admitted each to its area, with the
// presses counted. One of them by itself, from the list to its number; all others together.
import { expect, type Page, test } from '@playwright/test'
import { proposals } from '../../src/server/demo/content'
import { signedInAs } from './api'
import { type OwnServer, ownServer } from './own-server'
import { desk, opened, type Person } from './person'
import { byDemo } from './seat'

const count = 150
const mostPresses = 12

let server: OwnServer
test.beforeAll(async () => {
  // a server that loads its district on a busy machine takes its time
  test.setTimeout(400_000)
  server = await ownServer()
})
test.afterAll(() => server.stop())

let presses = 0
const press = async (target: ReturnType<Page['locator']>): Promise<void> => {
  presses += 1
  await target.click()
}

/** It has reached the server: what the app says of it is gone again after a moment. */
const sends = async (page: Page, send: () => Promise<void>): Promise<void> => {
  const answer = page.waitForResponse((response) => response.url().includes('/api/paper.act'), { timeout: 60_000 })
  await send()
  expect((await answer).status()).toBe(200)
}

const list = '/desk/pages/list/index?kind=proposal&state=review'
/** A first opinion gives a proposal more days: those that have one stand last, and here first. */
const looked = `${list}&sort=due&falling=true`
const rows = (page: Page) => page.locator('.list-row').filter({ visible: true })
const numbers = /次会议第\d{3}号/

/** Fifty stand in the list: all of them are chosen, and one thing is done to them. */
const doToAll = async (
  { page }: Person,
  mode: string,
  act: RegExp,
  from: string,
  more: () => Promise<void> = async () => undefined,
) => {
  await page.goto(from)
  await expect(rows(page).first()).toBeVisible()
  await press(page.getByRole('checkbox', { name: '选中这里列出的全部' }))
  // a paper that lies open beside the list has buttons of the same names
  await press(page.getByRole('group', { name: /^已选/ }).getByRole('button', { name: mode, exact: true }))
  await more()
  await press(page.getByRole('button', { name: act }).filter({ visible: true }))
  // among the last fifty lies one of the demo that has no second opinion yet
  const done = page.getByText(/件都办好了|办好\s\d+\s件/).filter({ visible: true })
  await expect(done).toBeVisible({ timeout: 90_000 })
}

test('150 proposals are admitted in an evening, none of them in more than twelve presses', async ({
  browser,
  request,
}) => {
  test.setTimeout(900_000)
  const coordinatorVoice = await signedInAs(request, server.address, 'coordinator')
  const officeVoice = await signedInAs(request, server.address, 'office')
  const deskId = coordinatorVoice.me.holdings.find(({ role }) => role === 'coordinator')?.placeId
  const { version, ...setting } = await officeVoice.ask<{ readonly version: unknown }>('proposal.setting')
  await officeVoice.send('proposal.set', { setting: { ...setting, deskId }, version })
  const author = await signedInAs(request, server.address, 'memberA')
  for (let n = 0; n < count; n += 1) {
    const [of, other] = [proposals[n % proposals.length], proposals[(n * 7 + 3) % proposals.length]]
    const { id } = await author.send<{ id: string }>('paper.open', {
      paper: {
        kind: 'proposal',
        fields: {
          ...{
            title: `${of?.title ?? ''}（之${n + 1}）`,
            situation: of?.situation ?? '',
            analysis: '投入分散，缺少牵头。',
          },
          ...{ points: [...(of?.points ?? []), ...(other?.points ?? [])].slice(0, 4), noEvidence: '', summary: '' },
          ...{ evidence: [{ what: 'visit', text: '走访二十户' }], openness: 'open', closedReason: '', sealIds: [] },
        },
      },
    })
    await author.send('paper.act', { id, paper: { kind: 'proposal', command: { action: 'submit' } } })
  }
  const sitting = async (name: string) => {
    const one = await opened(browser, name, { baseURL: server.address, deviceScaleFactor: 1, ...desk }, 'plenary')
    await byDemo(one, name)
    return one
  }
  const [first, second] = [await sitting('召集人'), await sitting('政协办公室')]

  // one by itself: opened in the list, looked at, admitted
  const title = `${proposals[0]?.title ?? ''}（之1）`
  const look = async (page: Page) => {
    await page.goto(list)
    // what is typed is no press: with a first opinion it has more days, and has gone down in the list
    await page.getByRole('searchbox').fill(title)
    await press(rows(page).filter({ hasText: title }).first())
  }
  // the bar over the list has buttons of the same names, for all that is listed
  const inPane = (page: Page, name: string) =>
    page.locator('.desk-pane').getByRole('button', { name, exact: true }).filter({ visible: true })
  const looks = async ({ page, show }: Person) => {
    await look(page)
    await press(inPane(page, '写审查意见'))
    await press(page.getByRole('radio', { name: '建议立案', exact: true }).filter({ visible: true }))
    await show('opinion')
    await sends(page, () => press(inPane(page, '写审查意见')))
  }
  await looks(first)
  await looks(second)
  await look(second.page)
  await expect(inPane(second.page, '立案')).toBeVisible()
  await second.show('two-opinions')
  await press(inPane(second.page, '立案'))
  await press(second.page.getByRole('radio', { name: '社会建设', exact: true }).filter({ visible: true }))
  await sends(second.page, () => press(inPane(second.page, '立案')))
  const alone = presses
  expect(alone).toBeLessThanOrEqual(mostPresses)

  // the others together
  const left = async () => {
    const { count: n } = await officeVoice.ask<{ count: number }>('desk.count', { kind: 'proposal', state: 'review' })
    return n
  }
  const before = await left()
  while ((await left()) > before - count + 1) {
    await doToAll(first, '写审查意见', /^给这 \d+ 件写上意见$/, list)
    await doToAll(second, '写审查意见', /^给这 \d+ 件写上意见$/, looked)
    await doToAll(second, '立案', /^立案这 \d+ 件$/, looked, async () => {
      const areas = second.page.getByRole('checkbox', { name: '经济建设', exact: true }).filter({ visible: true })
      for (let n = 0; n < (await areas.count()); n += 1) await press(areas.nth(n))
      await second.show('areas')
    })
  }
  const { admitted } = await officeVoice.ask<{ admitted: number }>('proposal.account')
  expect(admitted).toBeGreaterThanOrEqual(count)
  const each = (presses - alone) / (count - 1)
  test
    .info()
    .annotations.push({ type: 'presses', description: `${alone} for one alone, ${each.toFixed(2)} each together` })
  expect(each).toBeLessThanOrEqual(mostPresses)
  await second.page.goto('/paper/pages/list/index?kind=proposal')
  await expect(second.page.getByText(numbers).first()).toBeVisible()
})
