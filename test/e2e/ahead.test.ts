// What the browser asks together with the page: a visitor takes that answer, somebody signed in asks in their own name.
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { aPerson, aVisitor } from './person'

/** For each time the matter was asked for, whether with a session. */
const asked = (page: Page): readonly boolean[] => {
  const times: boolean[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/matter.get')) times.push('authorization' in request.headers())
  })
  return times
}

const address = async (request: APIRequestContext): Promise<string> => {
  const { rows } = (await (await request.get('/api/matter.list?limit=1')).json()) as { rows: { id: string }[] }
  return `/pages/matter/index?id=${rows[0]?.id}`
}

test('a visitor reads a matter with one question', async ({ browser, request }) => {
  const { page } = await aVisitor(browser, 'visitor')
  const times = asked(page)
  await page.goto(await address(request))
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  expect(times).toEqual([false])
})

test('somebody signed in is not given what everybody is given', async ({ browser, request }) => {
  const { page } = await aPerson(browser, '居民')
  const times = asked(page)
  await page.goto(await address(request))
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  expect(times).toContain(true)
})
