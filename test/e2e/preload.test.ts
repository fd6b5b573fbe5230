// What the browser asks together with the page: a visitor takes that answer, somebody signed in asks in their own name.
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { aPerson, aVisitor } from './person'

/** For each time one of these was asked for, its address and whether with a session. */
const asked = (page: Page, names: readonly string[]) => {
  const times: { readonly name: string; readonly signedIn: boolean }[] = []
  page.on('request', (request) => {
    const name = names.find((one) => request.url().includes(`/api/${one}`))
    if (name !== undefined) times.push({ name, signedIn: 'authorization' in request.headers() })
  })
  return times
}

const first = async <Row>(request: APIRequestContext, list: string): Promise<Row> => {
  const { rows } = (await (await request.get(`/api/${list}`)).json()) as { rows: readonly Row[] }
  const [row] = rows
  if (row === undefined) throw new Error(`${list} is empty.`)
  return row
}

const matterAddress = async (request: APIRequestContext): Promise<string> =>
  `/pages/matter/index?id=${(await first<{ id: string }>(request, 'matter.list?limit=1')).id}`

const pages = [
  { what: 'the first page', address: async () => '/', names: ['matter.list', 'district.get'] },
  {
    what: "a station's code",
    address: async (request: APIRequestContext) =>
      `/s/${(await first<{ code: string }>(request, 'station.list')).code}`,
    names: ['station.get', 'district.get'],
  },
  { what: 'a matter', address: matterAddress, names: ['matter.get'] },
]

for (const { what, address, names } of pages) {
  test(`a visitor is shown ${what} with one question each`, async ({ browser, request }) => {
    const { page } = await aVisitor(browser, 'visitor')
    const times = asked(page, names)
    await page.goto(await address(request))
    await expect(page.getByRole('heading').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(times).toHaveLength(names.length)
    expect(times).toEqual(expect.arrayContaining(names.map((name) => ({ name, signedIn: false }))))
  })
}

test('somebody signed in is not given what everybody is given', async ({ browser, request }) => {
  const { page } = await aPerson(browser, '居民')
  const times = asked(page, ['matter.get'])
  await page.goto(await matterAddress(request))
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  expect(times).toContainEqual({ name: 'matter.get', signedIn: true })
})
