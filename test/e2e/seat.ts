// A person who takes part in a meeting: a browser context of their own on the meeting's own server.
import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { faultsOf } from './axe'
import type { OwnServer } from './own-server'
import { button, opened, type Person } from './person'

export const wall: BrowserContextOptions = { viewport: { width: 1920, height: 1080 }, hasTouch: false }

export const aGuest = (
  browser: Browser,
  { address }: OwnServer,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Person> => opened(browser, name, { baseURL: address, deviceScaleFactor: 1, ...options }, 'meeting')

const enteredAs = (page: Page) => expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeHidden()

/** By the one-tap demo sign-in. */
export const byDemo = async (person: Person, as: string): Promise<void> => {
  await person.page.goto('/account/pages/sign-in/index')
  await button(person.page, `${as}`)
    .or(person.page.getByRole('button', { name: new RegExp(`^${as}`) }))
    .first()
    .click()
  await enteredAs(person.page)
}

/** By phone, with the code that the server sent to it. */
export const byPhone = async (person: Person, server: OwnServer, phone: string): Promise<void> => {
  const { page } = person
  await page.goto('/account/pages/sign-in/index')
  // the privacy notice is agreed to once on this phone
  await page.getByRole('checkbox', { name: /^我看过并同意/ }).check({ force: true })
  await page.getByLabel('手机号', { exact: true }).fill(phone)
  await button(page, '获取验证码').click()
  await page.getByLabel('验证码', { exact: true }).fill(await server.codeOf(phone))
  await button(page, '登录').click()
  await enteredAs(page)
}

/** Scans the code of the room and sits down on a side. */
export const checkIn = async ({ page }: Person, code: string, side: string): Promise<void> => {
  await page.goto(`/m/${code}`)
  await page.getByRole('radio', { name: side }).check({ force: true })
  await button(page, '签到').click()
  await see(page, '已签到')
}

/** Whether words can be seen: pages that were left stay in the document for going back. */
export const see = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible()

export const part = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).filter({ visible: true }).click()
}

/** Wholly on the screen as it stands, with nothing over it. */
export const inOneScreen = async (page: Page, name: string | RegExp): Promise<void> => {
  const one = page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first()
  await expect(one, String(name)).toBeVisible()
  const seen = await one.evaluate((element) => {
    const { top, bottom, left, width, height } = element.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    return top >= 0 && bottom <= innerHeight && (element.contains(there) || there?.contains(element) === true)
  })
  expect(seen, `${String(name)} lies within the screen`).toBe(true)
}

/** Wherever the page is scrolled to; it is left at its beginning. */
export const inSightThroughout = async (page: Page, names: readonly (string | RegExp)[]): Promise<void> => {
  const scrolled = (to: 'end' | 'beginning') =>
    page.evaluate((way) => {
      for (const one of document.querySelectorAll('.taro_page')) one.scrollTo(0, way === 'end' ? one.scrollHeight : 0)
    }, to)
  for (const place of ['end', 'beginning'] as const) {
    await scrolled(place)
    for (const name of names) await inOneScreen(page, name)
  }
}

export const say = async ({ page }: Person, text: string): Promise<void> => {
  await part(page, '大家的意见')
  await page.getByLabel('您的意见', { exact: true }).filter({ visible: true }).fill(text)
  await button(page, '提出来').click()
  await see(page, text)
}

export type Answer = '同意' | '不同意' | '说不准'

const present = (page: Page) => page.locator('.vote-text').filter({ visible: true })

/** Answers the statement that is shown, and says which it was. */
export const answerOne = async (page: Page, of: (text: string) => Answer): Promise<string> => {
  const text = (await present(page).innerText()).trim()
  await page
    .getByRole('radio', { name: of(text), exact: true })
    .filter({ visible: true })
    .click()
  return text
}

/** Answers one statement after the other until none is left. */
export const answerAll = async (page: Page, of: (text: string) => Answer): Promise<void> => {
  const done = page.getByText('都表过态了').filter({ visible: true })
  for (let answered = 0; answered < 60; answered += 1) {
    await expect(present(page).or(done).first()).toBeVisible()
    if (await done.isVisible()) return
    const text = await answerOne(page, of)
    await expect(present(page).or(done).first()).not.toHaveText(text)
  }
  throw new Error('There is always one more statement.')
}

/** Keeps the screen as a picture; nothing on it is for axe to find, nor wider than it. */
export const look = async (person: Person, what: string): Promise<void> => {
  await person.show(what)
  expect.soft(await faultsOf(person.page), what).toEqual([])
  const wider = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, `${what}: wider than the screen`).toBeLessThanOrEqual(0)
}
