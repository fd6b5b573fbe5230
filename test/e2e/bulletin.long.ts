// The office's first working days of a month: from signing in to the signed bulletin, in presses that are counted.
import { expect, type Locator, test } from '@playwright/test'
import { addDays, localDate } from '../../src/domain/calendar/local-time'
import { ownServer } from './own-server'
import { button, desk, opened } from './person'

/** Local dates: today, and a day of the coming month by which it has had a working day, whatever holiday it begins with. */
const today = localDate(new Date().toISOString())
const thisMonth = `${Number(today.slice(0, 4))}年${Number(today.slice(5, 7))}月`
const nextMonth = `${addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7)}-09`
const ahead = (Date.parse(nextMonth) - Date.parse(today)) / 86_400_000

test('from sign-in to the signed bulletin in 25 presses at most', async ({ browser }) => {
  test.setTimeout(300_000)
  const server = await ownServer()
  try {
    await server.daysPass(ahead)
    const { page, context, show } = await opened(browser, '办公室', { ...desk, baseURL: server.address }, 'bulletin')
    // the browser's clock goes with the server's
    await context.clock.install({ time: new Date(Date.now() + ahead * 86_400_000) })
    let presses = 0
    const press = async (of: Locator) => {
      await of.click()
      presses += 1
    }
    /** Into a field one presses as well. */
    const write = async (label: string, text: string) => {
      await page.getByLabel(label, { exact: true }).filter({ visible: true }).fill(text)
      presses += 1
    }
    /** An action, by its button and by the one that sends its form. */
    const act = async (action: string, fill: () => Promise<void> = async () => undefined) => {
      await press(button(page, action))
      await expect(page.getByRole('heading', { level: 1, name: action }).filter({ visible: true })).toBeVisible()
      await fill()
      await press(button(page, action))
      await expect(page.getByRole('heading', { level: 1, name: action }).filter({ visible: true })).toBeHidden()
    }
    await page.goto('/account/pages/sign-in/index')
    await press(page.getByRole('button', { name: /^政协办公室/ }))
    await expect(page.getByText('演示登录')).toBeHidden()
    await show('signed-in')
    await press(page.getByRole('link', { name: '数据', exact: true }).filter({ visible: true }))
    await press(button(page, '工作通报'))
    await show('list')
    await press(
      page
        .getByRole('button', { name: new RegExp(`${thisMonth}.*工作通报`) })
        .filter({ visible: true })
        .first(),
    )
    await show('draft')
    await act('修改文字', async () => {
      await write('困难和问题', '两个项目的资金还没有落实。')
      await write('下一步工作', '继续督办逾期的事项。')
    })
    await act('送主席签发')
    await act('登记纸质签发', async () => {
      // chosen among the chairs of the district
      await page.getByRole('combobox', { name: '签发人', exact: true }).selectOption('示例领衔副主席')
      presses += 1
      await write('签发日期', nextMonth)
    })
    await expect(page.getByText(/示例领衔副主席于.*签发/).filter({ visible: true })).toBeVisible()
    await show('signed')
    await press(button(page, '核对记录'))
    await expect(page.getByText(/首尾相连，没有被改动/).filter({ visible: true })).toBeVisible()
    test.info().annotations.push({ type: 'presses', description: String(presses) })
    expect(presses).toBeLessThanOrEqual(25)
    await press(button(page, '公文样式'))
    await expect(page.getByText('一、总体情况').filter({ visible: true })).toBeVisible()
    await show('sheet')
    const printed = await page.pdf({ preferCSSPageSize: true })
    expect(printed.length).toBeGreaterThan(10_000)

    // anybody reads it, on a phone
    const visitor = await opened(browser, '居民', { baseURL: server.address }, 'bulletin')
    await visitor.page.goto('/paper/pages/list/index?kind=bulletin')
    await visitor.page
      .getByRole('button', { name: new RegExp(`${thisMonth}.*工作通报`) })
      .filter({ visible: true })
      .first()
      .click()
    await expect(visitor.page.getByText('两个项目的资金还没有落实。').filter({ visible: true })).toBeVisible()
    await visitor.show('public')
    await visitor.context.close()
    await context.close()
  } finally {
    await server.stop()
  }
})
