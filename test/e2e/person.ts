// A person in front of the app: a browser context of their own, signed in as one of the demo people.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import { aHeic, aPicture, type Picked } from './picture'
import { watchPatterns } from './watch-patterns'

export type DemoName = '居民' | '政协委员甲' | '政协委员乙' | '召集人' | '政协办公室' | '承办单位'

const pictures = join(__dirname, '../../test-results/screen')

/** A run of everything, at which nobody looks, does without. */
const areKept = process.env.PICTURES !== '0'

export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  /**
   * Waits until the screen is at rest, which a `still` one is, and keeps it as a picture, under the number of the step and
   * the person's name. With PICTURES=0 it only waits.
   */
  readonly show: (name: string, still?: boolean) => Promise<void>
  /** What was thrown in the page, or rejected and heard by nobody. */
  readonly faults: readonly string[]
}

export const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, hasTouch: false }

/** Resolves once what moves into its place is there. */
export const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  )

/** Opens a context of their own; the pictures go into a folder below those of all tests. */
export const opened = async (
  browser: Browser,
  name: string,
  options: BrowserContextOptions,
  folder = '',
): Promise<Person> => {
  mkdirSync(join(pictures, folder), { recursive: true })
  const context = await browser.newContext(options)
  await watchPatterns(context)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`))
  let count = 0
  const show = async (what: string, still = false) => {
    if (!still) {
      await page.waitForTimeout(250)
      await atRest(page)
    }
    if (!areKept) return
    count += 1
    await page.screenshot({ path: join(pictures, folder, `${name}-${String(count).padStart(2, '0')}-${what}.png`) })
  }
  return { page, context, show, faults }
}

/** `wide` sits at a desk. */
export const aVisitor = (browser: Browser, name: string, wide = false): Promise<Person> =>
  opened(browser, name, wide ? desk : {})

/** Signs in by the one-tap demo sign-in, as a person would. */
export const aPerson = async (browser: Browser, as: DemoName, wide = false): Promise<Person> => {
  const person = await aVisitor(browser, as, wide)
  await person.page.goto('/account/pages/sign-in/index')
  await person.show('sign-in')
  await person.page.getByRole('button', { name: new RegExp(`^${as}`) }).click()
  await expect(person.page.getByText('演示登录')).toBeHidden()
  return person
}

/** Opens a matter where it is worked on. */
export const work = async ({ page }: Person, matterId: string): Promise<void> => {
  await page.goto(`/work/pages/matter/index?id=${matterId}`)
  await expect(page.getByRole('main')).toContainText('步')
}

/** A button that can be seen: pages that were left stay in the document for going back. */
export const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true })

/** Opens the form of an action. */
export const open = async (person: Person, matterId: string, action: string): Promise<void> => {
  const { page } = person
  await work(person, matterId)
  const more = button(page, '其他操作')
  await expect(button(page, action).or(more).first()).toBeVisible()
  if (!(await button(page, action).isVisible())) await more.click()
  await button(page, action).click()
  await expect(page.getByRole('heading', { level: 1, name: action }).filter({ visible: true })).toBeVisible()
}

/** Opens the form of an action, fills it in, and sends it. */
export const act = async (
  person: Person,
  matterId: string,
  action: string,
  fill: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> => {
  const { page } = person
  await open(person, matterId, action)
  await fill(page)
  await person.show(action)
  await button(page, action).click()
  await expect(page.getByRole('heading', { level: 1, name: '处理事项' }).filter({ visible: true })).toBeVisible()
}

/** Chooses in a picker or among radio cards; without a name the first there is, `@unit` the demo person's own unit. */
export const pick = async (page: Page, label: string, name?: string): Promise<void> => {
  const wanted = name === '@unit' ? await ownUnit(page) : name
  const select = page.getByRole('combobox', { name: label })
  const group = page.getByRole('radiogroup', { name: label })
  await expect(select.or(group).first()).toBeVisible()
  if (await select.isVisible()) {
    await expect.poll(() => select.locator('option').count()).toBeGreaterThan(1)
    await select.selectOption(wanted === undefined ? { index: 1 } : { label: wanted })
    return
  }
  const radios = group.getByRole('radio')
  const radio = wanted === undefined ? radios.first() : group.getByRole('radio', { name: wanted })
  await radio.first().check({ force: true })
}

/** The unit of the demo's unit staff, asked for as its own session would. */
const ownUnit = async (page: Page): Promise<string> => {
  const answer = await page.request.post('/api/session.demo', { data: { requestId: uuidv7(), as: 'unit' } })
  const { me } = (await answer.json()) as { me: { holdings: { role: string; placeName: string }[] } }
  return me.holdings.find(({ role }) => role === 'unit')?.placeName ?? ''
}

/** The code of a station whose group the demo's members belong to. */
export const stationCode = async (request: APIRequestContext): Promise<string> => {
  const answer = await request.post('/api/session.demo', { data: { requestId: uuidv7(), as: 'memberA' } })
  const { me } = (await answer.json()) as { me: { holdings: { role: string; placeId: string }[] } }
  const groupId = me.holdings.find(({ role }) => role === 'member')?.placeId ?? ''
  const list = await request.get(`/api/station.list?groupId=${groupId}`)
  const { rows } = (await list.json()) as { rows: { code: string }[] }
  return rows[0]?.code ?? ''
}

const taken = async (page: Page, name: string | RegExp, nth: number, file: Picked): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name }).first().click()
  await (await chooser).setFiles(file)
  await expect(page.getByRole('button', { name: `查看第 ${nth} 张照片` }).first()).toBeVisible()
}

/** Takes a picture into a form, as the camera button does. */
export const attach = async (page: Page): Promise<void> => taken(page, '拍照或选照片', 1, await aPicture())

/** Takes one more, as an iPhone keeps it. */
export const attachHeic = (page: Page): Promise<void> => taken(page, /^\d+ \/ \d+/, 2, aHeic)

/** A matter of the demo that has come as far as its tasks. */
export const aMatterId = async (request: APIRequestContext): Promise<string> => {
  const list = await request.get('/api/matter.list?step=implementation')
  const { rows } = (await list.json()) as { rows: { id: string }[] }
  return rows[0]?.id ?? ''
}

/** A matter of the demo that has come as far as its tasks, with its last meeting and its first task. */
export const aTable = async (
  request: APIRequestContext,
): Promise<{ readonly matterId: string; readonly meetingId: string; readonly taskId: string }> => {
  const matterId = await aMatterId(request)
  const answer = await request.get(`/api/matter.get?id=${matterId}`)
  const { matter } = (await answer.json()) as { matter: { meetings: { id: string }[]; tasks: { id: string }[] } }
  return { matterId, meetingId: matter.meetings.at(-1)?.id ?? '', taskId: matter.tasks[0]?.id ?? '' }
}
