// A matter that no report began: opened after the chair's stay in the village, walked through all eight steps in the browser, a
// finding handed over on the way, judged by who sat at the table and who supports it.
import { expect, test } from '@playwright/test'
import { day } from './day'
import { act, aPerson, aVisitor, pick } from './person'

const title = `樱桃沟怎样四季有客来（${Date.now() % 100_000}）`

test('a visit of the chair becomes a matter and walks through eight steps without a report', async ({
  browser,
  request,
}) => {
  test.setTimeout(600_000)
  const figures = async (): Promise<{ in: number; accepted: number }> => {
    const answer = await request.get('/api/figure.get?from=2026-01-01&to=2036-12-31')
    return ((await answer.json()) as { reports: { in: number; accepted: number } }).reports
  }
  const before = await figures()

  const coordinator = await aPerson(browser, '召集人', true)
  await coordinator.page.goto('/desk/pages/matters/index')
  await coordinator.page.getByRole('button', { name: '发起协商事项' }).click()
  const { page } = coordinator
  await pick(page, '从哪里来', '走访调研')
  await page.getByLabel('由来', { exact: true }).fill('主席蹲点调研')
  await page.getByLabel('谁提出的', { exact: true }).fill('区政协主席')
  await page.getByLabel('标题', { exact: true }).fill(title)
  await page.getByLabel('是什么事', { exact: true }).fill('樱桃季一过，游客就不来了，果农和民宿都着急。')
  await pick(page, '类别')
  await page.getByLabel('地点', { exact: true }).fill('樱桃沟村')
  await coordinator.show('open')
  await page.getByRole('button', { name: '发起', exact: true }).click()
  await expect(page.getByText(/^已发起，编号/).first()).toBeVisible()

  const lead = await aPerson(browser, '政协委员甲')
  await lead.page.goto('/member/pages/today/index')
  await lead.page.getByText(title).first().click()
  await expect(lead.page.getByRole('button', { name: '认领这件事' })).toBeVisible()
  const matter = new URL(lead.page.url()).searchParams.get('id') ?? ''
  // everybody reads where it began
  await lead.page.goto(`/pages/matter/index?id=${matter}`)
  await expect(lead.page.getByText('主席蹲点调研').first()).toBeVisible()
  await act(lead, matter, '认领这件事')

  // steps 1 and 2
  await act(lead, matter, '填写议题', async (form) => {
    await form.getByLabel('要商量的问题', { exact: true }).fill('樱桃季以外的九个月，游客来看什么、住哪里？')
    await form.getByLabel('关系到哪些人', { exact: true }).fill('全村果农和民宿业主')
    await form.getByLabel('在哪里', { exact: true }).fill('樱桃沟村')
    await form.getByLabel('为什么需要商量', { exact: true }).fill('地、钱、人分在几个单位和各家各户')
  })
  await act(lead, matter, '提交审核')
  await act(coordinator, matter, '确认，进入下一步')
  await act(lead, matter, '填写方案', async (form) => {
    await pick(form, '协商形式', '场院会')
    await form.getByLabel('从哪天起', { exact: true }).fill(day(1))
    await form.getByLabel('到哪天为止', { exact: true }).fill(day(8))
    await form.getByLabel('第 1 条', { exact: true }).first().fill('淡季一天来多少人')
  })
  await act(lead, matter, '提交审核')
  await act(coordinator, matter, '确认，进入下一步')

  // step 3: what others have to mend now goes to them, the matter goes on
  await act(lead, matter, '记一次走访', async (form) => {
    await form.getByLabel('哪天走访', { exact: true }).fill(day(0))
    await form.getByLabel('走访了几户', { exact: true }).fill('21')
    await form.getByLabel('第 1 条', { exact: true }).first().fill('五月以后没有客人')
  })
  await act(lead, matter, '把一项发现交给有关单位', async (form) => {
    await form.getByLabel('发现了什么', { exact: true }).fill('村口护栏缺了一段')
    await pick(form, '转到哪里', '单位')
    await form.getByLabel('对方的名称', { exact: true }).fill('承办单位')
    await pick(form, '是区县的承办单位就选上', '@unit')
  })
  await act(coordinator, matter, '决定要不要转出', async (form) => {
    await pick(form, '是否同意', '转出')
    await form.getByLabel('受理编号', { exact: true }).fill('C-17')
  })
  await act(lead, matter, '填写调研情况', async (form) => {
    await form.getByLabel('了解到的情况', { exact: true }).fill('一年里三周有客，其余时间民宿空着。')
  })
  await act(lead, matter, '完成这一步')
  const unit = await aPerson(browser, '承办单位')
  await act(unit, matter, '登记转出事项的答复', async (form) => {
    await form.getByLabel('对方怎么答复的', { exact: true }).fill('护栏已补好')
    await pick(form, '是不是办完了', '办完了')
  })

  // step 4
  for (const [kind, name] of [
    ['居民', '果农代表'],
    ['单位', '承办单位'],
  ] as const) {
    await act(lead, matter, '邀请参加', async (form) => {
      await pick(form, '是哪一类', kind)
      if (kind === '单位') await pick(form, '哪个单位', '@unit')
      await form.getByLabel('怎么称呼', { exact: true }).fill(name)
    })
    await act(lead, matter, '登记答复', async (form) => {
      await pick(form, '哪一方', name)
      await pick(form, '是否参加', '参加')
    })
  }
  await act(lead, matter, '完成这一步')

  // step 5
  await act(lead, matter, '安排协商会', async (form) => {
    await pick(form, '协商形式', '场院会')
    await form.getByLabel('哪天开', { exact: true }).fill(day(-1))
    await form.getByLabel('在哪里开', { exact: true }).fill('文化广场')
    await form.getByLabel('议程', { exact: true }).fill('淡季怎么办')
  })
  await act(lead, matter, '填写会议记录', async (form) => {
    await pick(form, '哪一次会')
    await form.getByLabel('到会人数', { exact: true }).fill('40')
    await form.getByLabel('收集到几条意见', { exact: true }).fill('12')
    await form.getByLabel('会议记录', { exact: true }).fill('同意种荷花、补步道。')
  })
  await act(lead, matter, '记一项议定事项', async (form) => {
    await pick(form, '哪一次会')
    await form.getByLabel('议定了什么', { exact: true }).fill('建荷花塘')
    await pick(form, '哪个单位', '@unit')
    await form.getByLabel('什么时候办好', { exact: true }).fill(day(30))
  })
  await act(lead, matter, '完成这一步')

  // steps 6 and 7
  await act(lead, matter, '报送协商意见', async (form) => {
    await form.getByLabel('协商意见全文', { exact: true }).fill('请于三十日内建好荷花塘。')
  })
  await act(unit, matter, '答复协商意见', async (form) => {
    await pick(form, '采纳情况', '采纳')
    await form.getByLabel('负责人', { exact: true }).fill('示例科长')
  })
  await act(coordinator, matter, '确认答复，进入下一步')
  await act(unit, matter, '报告办好了', async (form) => {
    await form.getByLabel('办了什么', { exact: true }).fill('荷花塘建好了')
  })
  await act(lead, matter, '确认办好了', async (form) => {
    await form.getByLabel('到现场看到了什么', { exact: true }).fill('荷花开了')
  })
  await act(lead, matter, '记一项成效', async (form) => {
    await form.getByLabel('成效是什么', { exact: true }).fill('新增民宿')
    await form.getByLabel('多少', { exact: true }).fill('22')
    await form.getByLabel('单位（如工日、亩、家）', { exact: true }).fill('家')
    await form.getByLabel('哪一天的数', { exact: true }).fill(day(0))
    await form.getByLabel('谁说的、出处', { exact: true }).fill('镇政府')
  })
  await act(coordinator, matter, '核实投入或成效', async (form) => {
    await pick(form, '是否同意', '属实')
  })
  await act(lead, matter, '完成这一步')

  // step 8: nobody reported it; who supported it before the result was there judges, the first page says so
  const resident = await aPerson(browser, '居民')
  await resident.page.goto(`/pages/matter/index?id=${matter}`)
  await resident.page.getByRole('button', { name: '我也遇到', exact: true }).click()
  await act(lead, matter, '公布结果', async (form) => {
    await form.getByLabel('办理结果', { exact: true }).fill('荷花塘建好，淡季也有人来')
  })
  await resident.page.goto(`/pages/matter/index?id=${matter}`)
  await resident.page.getByRole('button', { name: '评价结果' }).first().click()
  await resident.page.getByRole('radio', { name: '解决了', exact: true }).check({ force: true })
  await resident.page.getByRole('checkbox', { name: /^5 分/ }).click()
  await resident.page.getByRole('button', { name: '提交评价' }).click()
  await expect(resident.page.getByText('谢谢您的评价')).toBeVisible()

  const reader = await aVisitor(browser, 'reader')
  await reader.page.goto(`/pages/matter/index?id=${matter}`)
  await expect(reader.page.getByText('走访调研 · 主席蹲点调研 · 区政协主席')).toBeVisible()
  await reader.show('origin')
  await reader.page.getByText('投入、成效，转给别人的事').click()
  await expect(reader.page.getByText('新增民宿 22 家')).toBeVisible()
  await expect(reader.page.getByText('护栏已补好').first()).toBeVisible()
  await reader.show('account')
  expect(await figures()).toEqual(before)
})
