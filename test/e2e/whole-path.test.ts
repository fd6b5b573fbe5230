// The main job as the people do it: from the scanned code to the residents' verdict, with a race, a send-back and a reopening.
import { expect, type Page, test } from '@playwright/test'
import { day } from './day'
import { act, aPerson, attach, attachHeic, aVisitor, button, open, type Person, pick, stationCode } from './person'

const what = `第${Date.now() % 100_000}号摊位前晚上没有路灯，摊位占了半条路，老人买菜回来容易绊倒`

const title = `${what.slice(0, 8)}的照明和摊位`

const matterOf = (page: Page): string => {
  const id = new URL(page.url()).searchParams.get('id')
  if (id === null) throw new Error(`No matter in ${page.url()}.`)
  return id
}

test('a report becomes a matter, is claimed once, walks through eight steps, and is judged', async ({
  browser,
  request,
}) => {
  test.setTimeout(600_000)
  const code = await stationCode(request)

  // the resident scans the code; the page is killed in the middle, and the network fails while sending
  const resident = await aPerson(browser, '居民')
  await resident.page.goto(`/s/${code}`)
  await resident.page.getByLabel('什么事，哪里不对？', { exact: true }).fill(what)
  await resident.page.getByRole('button', { name: /^就在/ }).click()
  await attach(resident.page)
  // this browser cannot draw an iPhone's picture, which is no reason not to send it
  await attachHeic(resident.page)
  await expect(resident.page.getByText('这里看不到，照样能提交')).toBeVisible()
  await resident.show('say')
  await resident.page.reload()
  await expect(resident.page.getByLabel('什么事，哪里不对？', { exact: true })).toHaveValue(what)
  for (const nth of [1, 2]) {
    await expect(resident.page.getByRole('button', { name: `查看第 ${nth} 张照片` })).toBeVisible()
  }
  await resident.context.setOffline(true)
  await resident.page.getByRole('button', { name: '提交', exact: true }).click()
  await expect(resident.page.getByText('已经存好，还没有发出去')).toBeVisible()
  await resident.show('queued')
  const arrived = resident.page.waitForResponse((answer) => answer.url().endsWith('/api/report.submit'))
  await resident.context.setOffline(false)
  await arrived
  await resident.page.goto('/pages/mine/index')
  await resident.page.getByRole('button', { name: '知道了' }).click()
  await expect(resident.page.getByText(what.slice(0, 12))).toHaveCount(1)
  await resident.show('mine')
  await resident.page.getByText(what.slice(0, 12)).click()
  const pictures = resident.page.locator('img.photo-image').filter({ visible: true })
  await expect(pictures).toHaveCount(2)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBeGreaterThan(0)
  }
  await resident.show('report')

  // the coordinator accepts it in words of their own
  const coordinator = await aPerson(browser, '召集人', true)
  await coordinator.page.goto('/desk/pages/inbox/index')
  await coordinator.page.getByText(what.slice(0, 12)).first().click()
  await coordinator.show('inbox')
  await coordinator.page.getByLabel('标题', { exact: true }).fill(title)
  await coordinator.page.getByLabel('是什么事', { exact: true }).fill('南门一段晚上没有路灯，摊位占道，行人不安全。')
  await pick(coordinator.page, '类别')
  await coordinator.show('accept')
  await button(coordinator.page, '受理').click()
  await expect(coordinator.page.getByText('已受理，等委员认领')).toBeVisible()

  // two members claim it in the same instant: one leads, the other may join
  const first = await aPerson(browser, '政协委员甲')
  const second = await aPerson(browser, '政协委员乙')
  await first.page.goto('/member/pages/today/index')
  await first.show('today')
  await first.page.getByText(title).first().click()
  await expect(first.page.getByRole('button', { name: '认领这件事' })).toBeVisible()
  const matter = matterOf(first.page)
  for (const member of [first, second]) await open(member, matter, '认领这件事')
  await Promise.all([first, second].map(({ page }) => button(page, '认领这件事').click()))
  const standing = async ({ page }: Person): Promise<'leads' | 'late'> => {
    const late = page.getByText('另一位委员刚刚认领了')
    await expect(late.or(button(page, '填写议题'))).toBeVisible()
    return (await late.isVisible()) ? 'late' : 'leads'
  }
  const standings = await Promise.all([first, second].map(standing))
  expect([...standings].sort()).toEqual(['late', 'leads'])
  const [lead, other] = standings[0] === 'leads' ? [first, second] : [second, first]
  await other.show('late')
  await button(other.page, '参与协办').click()
  await expect(other.page.getByText('和牵头委员一起办')).toBeVisible()
  await button(other.page, '参与协办').click()
  await expect(button(other.page, '填写议题')).toBeVisible()

  // step 1, sent back once
  const topic = async (page: Page) => {
    await page.getByLabel('要商量的问题', { exact: true }).fill('南门的灯由谁装，摊位怎么摆，车和人都过得去？')
    await page.getByLabel('关系到哪些人', { exact: true }).fill('周边约 600 户居民，南门 23 个摊主')
    await page.getByLabel('在哪里', { exact: true }).fill('岩子河蔬菜市场南门到公交站一段')
    await page.getByLabel('为什么需要商量', { exact: true }).fill('市场、社区和城管各管一段，要坐到一起定下来')
  }
  await act(lead, matter, '填写议题', topic)
  await act(lead, matter, '提交审核')
  await act(coordinator, matter, '退回', async (page) => {
    await pick(page, '退回到哪一步', '研究议题')
    await page.getByLabel('原因', { exact: true }).fill('请把涉及的摊主人数写清楚')
  })
  await act(lead, matter, '填写议题', topic)
  await act(lead, matter, '提交审核')
  await act(coordinator, matter, '确认，进入下一步')

  // step 2
  await act(lead, matter, '填写方案', async (page) => {
    await pick(page, '协商形式', '板凳会')
    await page.getByLabel('从哪天起', { exact: true }).fill(day(1))
    await page.getByLabel('到哪天为止', { exact: true }).fill(day(8))
    await page.getByLabel('第 1 条', { exact: true }).first().fill('晚上几点到几点最暗、最挤')
  })
  await act(lead, matter, '提交审核')
  await act(coordinator, matter, '确认，进入下一步')

  // step 3
  await act(other, matter, '记一次走访', async (page) => {
    await page.getByLabel('哪天走访', { exact: true }).fill(day(0))
    await page.getByLabel('走访了几户', { exact: true }).fill('12')
    await page.getByLabel('第 1 条', { exact: true }).first().fill('晚上七点以后看不清路面')
    await attach(page)
  })
  await act(lead, matter, '填写调研情况', async (page) => {
    await page.getByLabel('了解到的情况', { exact: true }).fill('南门 80 米没有路灯，摊位最宽处占道 2.4 米。')
  })
  await act(lead, matter, '完成这一步')

  // step 4
  await act(lead, matter, '邀请参加', async (page) => {
    await pick(page, '是哪一类', '居民')
    await page.getByLabel('怎么称呼', { exact: true }).fill('南门居民代表')
  })
  await act(lead, matter, '邀请参加', async (page) => {
    await pick(page, '是哪一类', '单位')
    await pick(page, '哪个单位', '@unit')
    await page.getByLabel('怎么称呼', { exact: true }).fill('承办单位')
  })
  for (const party of ['南门居民代表', '承办单位']) {
    await act(lead, matter, '登记答复', async (page) => {
      await pick(page, '哪一方', party)
      await pick(page, '是否参加', '参加')
    })
  }
  await act(lead, matter, '完成这一步')

  // step 5
  await act(lead, matter, '安排协商会', async (page) => {
    await pick(page, '协商形式', '板凳会')
    await page.getByLabel('哪天开', { exact: true }).fill(day(-1))
    await page.getByLabel('在哪里开', { exact: true }).fill('南门公交站旁')
    await page.getByLabel('议程', { exact: true }).fill('一、说情况；二、定灯；三、定摊位')
  })
  await act(lead, matter, '填写会议记录', async (page) => {
    await pick(page, '哪一次会')
    await page.getByLabel('到会人数', { exact: true }).fill('18')
    await page.getByLabel('收集到几条意见', { exact: true }).fill('9')
    await page.getByLabel('会议记录', { exact: true }).fill('到会 18 人，一致同意先装灯；摊位退到黄线以内。')
    await page.getByLabel('不同意见', { exact: true }).fill('两位摊主担心退后生意受影响。')
  })
  await act(lead, matter, '记一项议定事项', async (page) => {
    await pick(page, '哪一次会')
    await page.getByLabel('议定了什么', { exact: true }).fill('南门安装 4 盏太阳能路灯，划出摊位黄线')
    await pick(page, '哪个单位', '@unit')
    await page.getByLabel('什么时候办好', { exact: true }).fill(day(30))
  })
  await act(lead, matter, '完成这一步')

  // step 6: the unit answers for itself
  await act(lead, matter, '报送协商意见', async (page) => {
    await page.getByLabel('协商意见全文', { exact: true }).fill('请在三十日内安装路灯并划线。')
  })
  const unit = await aPerson(browser, '承办单位')
  await unit.page.goto('/unit/pages/task/index')
  await unit.show('tasks')
  await act(unit, matter, '答复协商意见', async (page) => {
    await pick(page, '答复哪一项')
    await pick(page, '采纳情况', '采纳')
    await page.getByLabel('负责人', { exact: true }).fill('示例科长')
    await page.getByLabel('什么时候办好', { exact: true }).fill(day(30))
  })
  await act(coordinator, matter, '确认答复，进入下一步')

  // step 7: reported, finished, sent back, finished again, confirmed on the spot
  await act(unit, matter, '报告进度', async (page) => {
    await pick(page, '哪项任务')
    await page.getByLabel('进度（0 到 100）', { exact: true }).fill('60')
    await page.getByLabel('有什么进展', { exact: true }).fill('灯杆已立好')
    await attach(page)
  })
  const finish = () =>
    act(unit, matter, '报告办好了', async (page) => {
      await pick(page, '哪项任务')
      await page.getByLabel('办了什么', { exact: true }).fill('四盏灯已亮，黄线已划')
    })
  await finish()
  await act(lead, matter, '退回继续办', async (page) => {
    await pick(page, '哪项任务')
    await page.getByLabel('还差什么', { exact: true }).fill('最里面一盏不亮')
  })
  await finish()
  const confirmTask = () =>
    act(lead, matter, '确认办好了', async (page) => {
      await pick(page, '哪项任务')
      await page.getByLabel('到现场看到了什么', { exact: true }).fill('四盏都亮，摊位在黄线内')
    })
  await confirmTask()
  await act(lead, matter, '完成这一步')

  // step 8: not solved, so it is taken up again, and judged again
  const judge = async (solved: string, score: string, words: string) => {
    await resident.page.goto(`/pages/matter/index?id=${matter}`)
    await resident.show('matter')
    await resident.page.getByRole('button', { name: '评价结果' }).first().click()
    await resident.page.getByRole('radio', { name: solved, exact: true }).check({ force: true })
    await resident.page.getByRole('checkbox', { name: new RegExp(`^${score} 分`) }).click()
    await resident.page.getByRole('textbox').fill(words)
    await resident.show('rate')
    await resident.page.getByRole('button', { name: '提交评价' }).click()
    await expect(resident.page.getByText('谢谢您的评价')).toBeVisible()
  }
  await act(lead, matter, '公布结果', async (page) => {
    await page.getByLabel('办理结果', { exact: true }).fill('装灯 4 盏，摊位退到黄线内')
  })
  await judge('没有解决', '2', '雨天还是会跳闸')
  await act(coordinator, matter, '重新办理', async (page) => {
    await pick(page, '从哪一步重新办', '第 7 步：继续落实')
    await page.getByLabel('原因', { exact: true }).fill('提出人说雨天跳闸')
  })
  await finish()
  await confirmTask()
  await act(lead, matter, '完成这一步')
  await act(lead, matter, '公布结果', async (page) => {
    await page.getByLabel('办理结果', { exact: true }).fill('更换漏电开关，雨天不再跳闸')
  })
  await act(lead, matter, '记录回访', async (page) => {
    await page.getByLabel('哪天回访', { exact: true }).fill(day(0))
    await page.getByLabel('回访了解到的情况', { exact: true }).fill('居民说晚上亮了，下雨也不跳闸')
  })
  await judge('解决了', '5', '现在很好')
  await act(coordinator, matter, '办结归档')

  // everybody may read it, and check that nothing was changed
  const reader = await aVisitor(browser, 'reader')
  await reader.page.goto(`/pages/matter/index?id=${matter}`)
  await expect(reader.page.getByText('已办结').first()).toBeVisible()
  await expect(reader.page.getByText('雨天还是会跳闸')).toBeHidden()
  await reader.page.getByRole('button', { name: /核对记录/ }).click()
  await expect(reader.page.getByText(/条记录完整，没有改动过/)).toBeVisible()
  await reader.show('verified')
})
