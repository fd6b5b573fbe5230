// A whole proposal as its people do it, eight of them at phones and desks: written, signed, reviewed by two, numbered,
// entrusted, talked over, answered point by point, judged, done again, met over, and looked back at until nothing is promised.
import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './api'
import { faultsOf } from './axe'
import { day } from './day'
import { type OwnServer, ownServer } from './own-server'
import { attach, button, desk, opened, type Person, pick } from './person'
import { byDemo } from './seat'

const title = '关于在老街低洼处增设排水泵站的建议'
const points = ['在三个低洼点各设一座泵站', '汛前清淤一次并公示', '建立积水点值守制度'] as const

let server: OwnServer
test.beforeAll(async () => {
  // a server that loads its district on a busy machine takes its time
  test.setTimeout(400_000)
  server = await ownServer()
})
test.afterAll(() => server.stop())

const visible = (page: Page, label: string | RegExp) =>
  page.getByLabel(label, { exact: true }).filter({ visible: true })
const fill = async (page: Page, label: string, text: string): Promise<void> => {
  await visible(page, label).first().fill(text)
}
const says = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible()

/** Keeps the screen; nothing on it is for axe to find, nor wider than it. */
const look = async (person: Person, what: string): Promise<void> => {
  await person.show(what)
  expect.soft(await faultsOf(person.page), what).toEqual([])
  const wider = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, `${what}: wider than the screen`).toBeLessThanOrEqual(0)
}

const place = '/paper/pages/paper/index?kind=proposal&id='

/** Opens the proposal, presses what is to be done, fills the form in and sends it. */
const act = async (
  person: Person,
  id: string,
  action: string,
  write: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> => {
  const { page } = person
  await page.goto(`${place}${id}`)
  const more = button(page, '其他操作')
  await expect(button(page, action).or(more).first()).toBeVisible()
  if (!(await button(page, action).isVisible())) await more.click()
  await button(page, action).click()
  await expect(page.getByRole('heading', { level: 1, name: action }).filter({ visible: true })).toBeVisible()
  await write(page)
  await look(person, action)
  await button(page, action).click()
  await expect(
    page.getByRole('heading', { level: 1, name: '提案', exact: true }).filter({ visible: true }),
  ).toBeVisible()
}

/** As the district's own scale words them. */
const meanings = { done: /已经?解决/, planned: /列入(?:计划|规划)/ }
type Meaning = keyof typeof meanings

/** Fills in the answer to each suggestion, under its own words. */
const answerEach = async (page: Page, meaning: (index: number) => Meaning, by: string): Promise<void> => {
  for (const [index, point] of points.entries()) {
    await says(page, `${index + 1}. ${point}`)
    const group = page.getByRole('radiogroup', { name: '办理结果' }).filter({ visible: true })
    // the first one on the page is of the whole answer
    const own = group.nth((await group.count()) === points.length ? index : index + 1)
    await own
      .getByRole('radio', { name: meanings[meaning(index)] })
      .first()
      .check({ force: true })
    await visible(page, '说明')
      .nth(index)
      .fill(`${point}：已经开工，${index + 1} 处都有人负责。`)
    if (meaning(index) === 'planned') await visible(page, '计划完成日期').nth(index).fill(by)
  }
}

test('a proposal goes from a draft on a phone to the look back, through eight pairs of hands', async ({ browser }) => {
  test.setTimeout(900_000)
  const person = (name: string, wide = false) =>
    opened(browser, name, { baseURL: server.address, deviceScaleFactor: 1, ...(wide ? desk : {}) }, 'proposal')
  const signedIn = async (as: string, wide = false) => {
    const one = await person(as, wide)
    // what is not there is said at once, and not when the whole walk is over
    one.page.setDefaultTimeout(20_000)
    await byDemo(one, as)
    return one
  }
  const author = await signedIn('政协委员甲')
  const signer = await signedIn('政协委员乙')
  const coordinator = await signedIn('召集人', true)
  const office = await signedIn('政协办公室', true)
  const secretariat = await signedIn('两办督查', true)
  const unit = await signedIn('承办单位')
  const chair = await signedIn('主席会议成员')
  const resident = await person('居民')

  // the office says which committee is the desk: from then on its coordinator looks at what comes in
  await office.page.goto('/paper/pages/setting/index')
  const { me } = await signedInAs(office.page.request, server.address, 'coordinator')
  const own = me.holdings.find(({ role }) => role === 'coordinator')?.placeName ?? ''
  await pick(office.page, '提案办理由谁负责', own)
  await look(office, 'setting')
  await button(office.page, '保存').click()
  await says(office.page, '已保存')

  // written on a phone that dies in between, with an earlier one like it in sight
  const { page } = author
  await page.goto('/paper/pages/list/index?kind=proposal')
  await look(author, 'list')
  await button(page, '写提案').click()
  await fill(page, '案由', title)
  await says(page, '历年相近的提案')
  await fill(page, '情况', '老街三个低洼点逢雨必淹，去年进水 41 户。')
  await page.reload()
  await expect(visible(page, '案由')).toHaveValue(title)
  await fill(page, '分析', '管网建于 1986 年，坡度不够，只靠自流排不出去。')
  for (const [index, point] of points.entries()) {
    if (index > 0) await button(page, '再加一条').click()
    await fill(page, `第 ${index + 1} 条`, point)
  }
  await pick(page, '是否公开', '全文公开')
  await look(author, 'begin')
  await button(page, '写提案').click()
  await expect(page.getByRole('heading', { level: 2, name: title }).filter({ visible: true })).toBeVisible()
  const id = new URL(page.url()).searchParams.get('id') ?? ''

  // nothing was looked into, and no reason is given: it says so, and what to do
  await button(page, '提交提案').click()
  await expect(page.getByRole('heading', { level: 1, name: '提交提案' }).filter({ visible: true })).toBeVisible()
  await button(page, '提交提案').click()
  await says(page, /没有调研|依据/)
  await act(author, id, '修改', async (form) => {
    await button(form, '加一项').click()
    await pick(form, '类型', '走访')
    await fill(form, '说明', '走访老街三个低洼点 41 户')
  })
  await act(author, id, '请人联名', async (form) => {
    await button(form, '加一项').click()
    await pick(form, '委员', (await signedInAs(form.request, server.address, 'memberB')).me.name)
  })
  await signer.page.goto('/account/pages/notice/index')
  await look(signer, 'asked')
  await signer.page.goto(`${place}${id}`)
  await look(signer, 'to-sign')
  await button(signer.page, '我已看过，签字联名').click()
  await says(signer.page, '联名签字 1 / 1')
  // changed by a word, and signed again
  await act(author, id, '修改', (form) => fill(form, '分析', '管网建于 1986 年，坡度不够，排不出去。'))
  await signer.page.reload()
  await says(signer.page, '联名签字 0 / 1')
  await button(signer.page, '我已看过，签字联名').click()
  await says(signer.page, '联名签字 1 / 1')
  await act(author, id, '提交提案')

  // two people look at it, and only then it is admitted
  const opinion = (form: Page) => pick(form, '审查意见', '建议立案')
  await act(coordinator, id, '写审查意见', opinion)
  await act(office, id, '写审查意见', opinion)
  await act(coordinator, id, '立案', (form) => pick(form, '类别', '社会建设'))
  await says(coordinator.page, /次会议第\d{3}号/)
  await look(coordinator, 'admitted')

  // entrusted after the third look
  await act(coordinator, id, '写审查意见', opinion)
  await act(coordinator, id, '提出交办意见', async (form) => {
    await button(form, '加一项').click()
    await pick(form, '承办单位', '@unit')
    await pick(form, '承办方式', '主办')
  })
  await act(secretariat, id, '确认交办')
  await act(office, id, '列为重点提案', (form) => fill(form, '决定日期', day(0)))

  // the unit talks first, and cannot pass over a suggestion
  await unit.page.goto('/unit/pages/task/index')
  await says(unit.page, title)
  await look(unit, 'owes')
  await unit.page.getByText(title).first().click()
  await says(unit.page, '3 条建议')
  await act(unit, id, '登记沟通', async (form) => {
    await pick(form, '什么时候的沟通', '办前')
    await pick(form, '方式', '上门')
    await fill(form, '日期', day(0))
    await fill(form, '说明', '到老街和提案人一起看了三个低洼点。')
  })
  await act(author, id, '确认沟通情况', async (form) => {
    await pick(form, '记录是否属实', '属实')
  })
  const answer = (result: string) => async (form: Page) => {
    await fill(form, '文号', '示例函〔2026〕12号')
    await fill(form, '签发人', '示例局长')
    await pick(form, '办理结果', result)
    await answerEach(form, (index) => (index === 2 ? 'planned' : 'done'), day(120))
  }
  await act(unit, id, '逐条答复', answer('正在解决'))

  // the first proposer disagrees, gets a second answer, disagrees again: then all meet
  const disagrees = async (form: Page) => {
    await pick(form, '办理中与您沟通了吗', '沟通了')
    await pick(form, '办理态度', '较好')
    await pick(form, '对答复的意见', '不同意')
    await fill(form, '说明', '泵站只写了开工，没有写哪天建成。')
  }
  await act(author, id, '评价答复', disagrees)
  await act(unit, id, '逐条答复', answer('正在解决'))
  await act(author, id, '评价答复', disagrees)
  await act(signer, id, '评价答复', async (form) => {
    await pick(form, '办理中与您沟通了吗', '沟通了')
    await pick(form, '办理态度', '好')
    await pick(form, '对答复的意见', '同意')
  })
  await act(office, id, '登记面对面协商', async (form) => {
    await fill(form, '日期', day(0))
    await fill(form, '参加人', '提案人、示例局长、提案委')
    await fill(form, '协商纪要', '泵站六月底前建成，每月公开进度。')
    await attach(form)
  })

  // the chair sees it, and what is promised is looked back at until nothing is
  await chair.page.goto('/paper/pages/list/index?kind=proposal')
  await look(chair, 'list')
  await unit.page.goto('/unit/pages/task/index')
  await says(unit.page, title)
  await act(unit, id, '报告落实情况', (form) => answerEach(form, () => 'done', day(120)))
  await act(coordinator, id, '办结归档')
  await says(coordinator.page, '已办结')

  // everybody reads it: point by point, totals, no names of who said what, and the records hold together
  await resident.page.goto(`${place}${id}`)
  await says(resident.page, '3 条建议')
  await says(resident.page, '提案人评价')
  await expect(resident.page.getByText('没有写哪天建成')).toHaveCount(0)
  await button(resident.page, '核对记录').click()
  await says(resident.page, /首尾相连/)
  await look(resident, 'public')
})
