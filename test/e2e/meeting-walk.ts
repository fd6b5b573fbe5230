// A whole meeting as people hold it: invited and checked in by code, statements, a secret ballot with two lost networks,
// the big screen, resolutions with dissent, minutes objected to and fixed, units that answer, a task that is contradicted,
// and the verdict. Its size is a parameter: the shape of the walk is the same at any.
import { type APIRequestContext, type Browser, expect } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import { placeOf, signedInAs, type Voice } from './api'
import { atTheTable } from './at-the-table'
import { day } from './day'
import { ownServer } from './own-server'
import { act, attach, button, desk, type Person, pick } from './person'
import {
  type Answer,
  aGuest,
  answerAll,
  answerOne,
  byDemo,
  byPhone,
  checkIn,
  inSightThroughout,
  look,
  part,
  say,
  see,
  wall,
} from './seat'

/** Who comes besides the lead, the member, the reporter, three units and the expert; and of how much is spoken. */
export interface Size {
  /** residents who sign in by phone, two at least */
  readonly neighbours: number
  /** of each two statements are made, one subject by each who speaks */
  readonly subjects: readonly string[]
}

const statementsOn = (subjects: readonly string[]): readonly string[] =>
  subjects.flatMap((subject, index) => [
    `${subject}的事由一家单位牵头，第${index * 2 + 1}条`,
    `${subject}的事下个月以前先办一半，第${index * 2 + 2}条`,
  ])
const numberOf = (text: string): number => Number(/第(\d+)条/.exec(text)?.[1])

/** Of twenty residents and officials agree on the first eight; on the next six they do not; the rest nobody is sure of. */
const answerOf =
  (official: boolean) =>
  (text: string): Answer => {
    const number = numberOf(text)
    if (number <= 8) return '同意'
    if (number <= 14) return official ? '不同意' : '同意'
    return '说不准'
  }

interface Shown {
  readonly meeting: { readonly statements: readonly { readonly text: string; readonly seen: number }[] }
  readonly desk: { readonly screenKey: string } | null
}

export const holdMeeting = async (
  { browser, request }: { readonly browser: Browser; readonly request: APIRequestContext },
  { neighbours: count, subjects }: Size,
): Promise<void> => {
  const statements = statementsOn(subjects)
  // besides them: lead, member, reporter, three units, expert
  const people = count + 7
  const quorum = String(people - 2)
  const server = await ownServer()
  try {
    const { matterId, lead: leader, coordinator, office } = await atTheTable(request, server.address)
    const acting = (by: Voice, command: object) => by.send('matter.act', { id: matterId, command })

    // everybody signs in: five by the demo, seven by phone; the office has entered the staff among them
    const unitVoice = await signedInAs(request, server.address, 'unit')
    const ownUnit = placeOf(unitVoice, 'unit')
    const { rows: units } = await office.ask<{ rows: { id: string; name: string }[] }>('unit.list')
    const [second, third] = units.filter(({ id }) => id !== ownUnit.placeId)
    if (second === undefined || third === undefined) throw new Error('The demo has too few units.')
    const { placeId: districtId } = placeOf(office, 'office')
    const staff = (name: string, phone: string, role: string, placeId: string) =>
      office.send('person.save', { id: uuidv7(), name, phone, holdings: [{ role, placeId }], disabled: false })
    await staff('第二单位科长', '13900000021', 'unit', second.id)
    await staff('第三单位科长', '13900000022', 'unit', third.id)
    await staff('照明专家', '13900000023', 'expert', districtId)

    const guest = (name: string, look = {}) => aGuest(browser, server, name, look)
    const lead = await guest('lead', desk)
    const member = await guest('member')
    const reporter = await guest('resident-1')
    const unit = await guest('unit-1')
    const byCode = await Promise.all(
      ['unit-2', 'unit-3', 'expert', ...Array.from({ length: count }, (_, n) => `resident-${n + 2}`)].map((name) =>
        guest(name),
      ),
    )
    const [unit2, unit3, expert, ...neighbours] = byCode
    if (unit2 === undefined || unit3 === undefined || expert === undefined) throw new Error('Somebody is missing.')
    await Promise.all([
      byDemo(lead, '政协委员甲'),
      byDemo(member, '政协委员乙'),
      byDemo(reporter, '居民'),
      byDemo(unit, '承办单位'),
    ])
    await Promise.all(byCode.map((person, index) => byPhone(person, server, `139000000${21 + index}`)))
    const residents = [reporter, ...neighbours]
    const [first, objector] = neighbours
    if (first === undefined || objector === undefined) throw new Error('No neighbour came.')

    // who comes to the table: by code, by call to all concerned, by list
    await lead.page.goto(`/meeting/pages/party/index?id=${matterId}`)
    await see(lead.page, '还没有居民答应来')
    await button(lead.page, '全部邀请').click()
    await see(lead.page, '已经邀请过了')
    await button(lead.page, '做一个邀请码').click()
    await button(lead.page, '做一个邀请码').click()
    await button(lead.page, '看邀请码').click()
    const invitation = ((await lead.page.getByText(/^邀请码\s/).innerText()).split(/\s/)[1] ?? '').trim()
    await lead.show('code')
    await button(lead.page, '邀请照明专家').click()
    await expect(button(lead.page, '邀请照明专家')).toBeHidden()
    await first.page.goto(`/p/${invitation}`)
    await first.page.getByLabel('到时怎么称呼您', { exact: true }).fill('3 栋王阿姨')
    await look(first, 'invitation')
    await button(first.page, '我参加').click()
    await see(first.page, '您答应参加')
    await objector.page.goto(`/p/${invitation}`)
    await button(objector.page, '我不能来').click()
    await objector.page.getByLabel('不能来的原因', { exact: true }).fill('要上夜班')
    await button(objector.page, '告诉他们我不能来').click()
    await see(objector.page, '您说不能来')
    await button(objector.page, '改一改').click()
    await button(objector.page, '我参加').click()
    await see(objector.page, '您答应参加')
    for (const { id, name } of [{ id: ownUnit.placeId, name: ownUnit.placeName }, second, third]) {
      const partyId = uuidv7()
      await acting(leader, { action: 'inviteParty', partyId, kind: 'unit', unitId: id, name })
      await acting(leader, { action: 'answerParty', partyId, accepted: true })
    }
    await lead.page.reload()
    await expect(lead.page.getByRole('img', { name: /桌边坐了谁/ })).toBeVisible()
    await look(lead, 'table')
    await act(lead, matterId, '完成这一步')

    // the meeting: announced, its terms set, opened; the big screen hangs in the room
    await act(lead, matterId, '安排协商会', async (page) => {
      await pick(page, '协商形式', '板凳会')
      await page.getByLabel('哪天开', { exact: true }).fill(day(0))
      await page.getByLabel('在哪里开', { exact: true }).fill('南门公交站旁')
      await page.getByLabel('议程', { exact: true }).fill('说说南门晚上的情况\n路灯由谁装\n摊位怎么摆')
    })
    await lead.page.getByText('主持协商会').filter({ visible: true }).click()
    await expect(button(lead.page, '开始开会')).toBeVisible()
    const meetingId = new URL(lead.page.url()).searchParams.get('id') ?? ''
    const meeting = `/meeting/pages/meeting/index?id=${meetingId}`
    await lead.page.getByRole('radio', { name: /^不记名/ }).check({ force: true })
    await lead.page.getByLabel('到场满几人才能表态', { exact: true }).fill(quorum)
    await button(lead.page, '就这样定').click()
    await see(lead.page, '定好了')
    await look(lead, 'host-before')
    await button(lead.page, '开始开会').click()
    await lead.page.getByRole('dialog').getByRole('button', { name: '开始开会' }).click()
    await see(lead.page, `到场 0 人，要满 ${quorum} 人才能开始表态`)
    const { desk: held } = await leader.ask<Shown>('meeting.get', { id: meetingId })
    const screen = await guest('screen', wall)
    await screen.page.goto(`/screen/${meetingId}?key=${held?.screenKey}`)
    const code = (await screen.page.locator('.screen-code').innerText()).trim()
    await see(screen.page, '说说南门晚上的情况')
    await screen.show('empty')
    const stranger = await guest('stranger')
    await stranger.page.goto(`/screen/${meetingId}?key=${'0'.repeat(32)}`)
    await see(stranger.page, '这个大屏幕链接不对')
    await stranger.context.close()

    // all check in; somebody without a phone is entered by the host
    await first.page.goto(`/m/${code}`)
    await look(first, 'check-in')
    await Promise.all([
      ...residents.map((person) => checkIn(person, code, '居民')),
      checkIn(member, code, '委员'),
      ...[unit, unit2, unit3].map((person) => checkIn(person, code, '单位')),
      checkIn(expert, code, '专家'),
    ])
    // of many people a side is folded, and its names come when they are asked for
    const folded = button(lead.page, '看名单：居民')
    const named = lead.page.getByText('一位居民（自己扫码）').filter({ visible: true }).first()
    await expect(folded.or(named).first()).toBeVisible()
    if (await folded.isVisible()) await folded.click()
    await expect(named).toBeVisible()
    await checkIn(lead, code, '委员')
    const everybody = [...residents, lead, member, unit, unit2, unit3, expert]
    expect(everybody).toHaveLength(people)
    await expect(screen.page.locator('.screen-number')).toHaveText(String(people))
    await lead.page.goto(`/meeting/pages/host/index?id=${meetingId}`)
    await button(lead.page, '加一位没有手机的人').click()
    await lead.page.getByLabel('怎么称呼', { exact: true }).fill('2 栋李大爷')
    await button(lead.page, '加一位没有手机的人').click()
    await expect(folded.or(named).first()).toBeVisible()
    if (await folded.isVisible()) await folded.click()
    await see(lead.page, '2 栋李大爷')
    await expect(screen.page.locator('.screen-number')).toHaveText(String(people + 1))

    // two statements by each who speaks; voters are told the terms before they vote
    const speakers = everybody.filter((person) => person !== lead && person !== expert).slice(0, subjects.length)
    await Promise.all(
      speakers.map(async (person, index) => {
        for (const text of statements.slice(index * 2, index * 2 + 2)) await say(person, text)
      }),
    )
    await part(first.page, '表态')
    await see(first.page, '不记名。谁也查不到您怎么选的')
    await see(first.page, `到场满 ${quorum} 人才能开始表态`)
    await see(first.page, '主持人还没有开始表态')
    await look(first, 'terms')

    // at a desk and from a phone: what moves the meeting is in sight beside the longest list, wherever that is scrolled to
    const moves = [/^下一项/, '上大屏', '开始表态', '结束会议']
    await inSightThroughout(lead.page, moves)
    await lead.page.setViewportSize({ width: 375, height: 667 })
    for (const name of ['议程', `到场 ${people + 1}`, `意见 ${statements.length}`]) {
      await part(lead.page, name)
      await inSightThroughout(lead.page, moves)
    }
    await look(lead, 'host-phone')
    await lead.page.setViewportSize({ width: 1440, height: 900 })

    // the ballot: two lose their network in the middle, and nothing is lost or counted twice
    await button(lead.page, '开始表态').click()
    await lead.page.getByRole('button', { name: '到这项：路灯由谁装' }).click()
    await see(screen.page, '路灯由谁装')
    const voting = [...residents, member, unit, unit2, unit3, expert]
    await Promise.all(
      voting.map(async ({ page, context }) => {
        const official = [member, unit, unit2, unit3, expert].some((one) => one.page === page)
        await part(page, '表态')
        await expect(page.locator('.vote-text').filter({ visible: true })).toBeVisible()
        if (page === first.page || page === unit2.page) {
          await answerOne(page, answerOf(official))
          await context.setOffline(true)
          await see(page, '现在没有网')
          await answerOne(page, answerOf(official))
          await see(page, /有\s\d\s条表态还没有送到/)
          if (page === first.page) await first.show('not-arrived')
          await context.setOffline(false)
          await see(page, '实时更新')
          await expect(page.getByText(/条表态还没有送到/).filter({ visible: true })).toBeHidden()
        }
        await answerAll(page, answerOf(official))
      }),
    )
    await first.show('voted')
    await see(screen.page, '截止后公布结果')
    await look(screen, 'voting')
    // twelve people are counts by side until a side is unfolded
    await button(lead.page, '看名单：居民').click()
    await button(lead.page, '代填表态：2 栋李大爷').click()
    await lead.page
      .getByRole('dialog')
      .getByRole('radiogroup')
      .filter({ has: lead.page.getByRole('radio') })
      .first()
      .getByRole('radio', { name: '同意', exact: true })
      .click()
    await see(lead.page, '代填好了')
    await lead.show('proxy')
    await lead.page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await lead.page.goto(meeting)
    await part(lead.page, '表态')
    await answerAll(lead.page, answerOf(true))
    // what is told to all is a second old at most
    const seen = async () => {
      const { meeting: told } = await leader.ask<Shown>('meeting.get', { id: meetingId })
      return told.statements.map((statement) => statement.seen).sort((a, b) => a - b)
    }
    await expect.poll(seen).toEqual([...Array(statements.length - 1).fill(people), people + 1])

    // closed: results on every screen, and where all agree
    await lead.page.goto(`/meeting/pages/host/index?id=${meetingId}`)
    await button(lead.page, '截止表态').click()
    await lead.page.getByRole('dialog').getByRole('button', { name: '截止表态' }).click()
    await see(screen.page, '表态已截止')
    await expect(screen.page.getByRole('img', { name: /人，说不准 \d+ 人/ }).first()).toBeVisible()
    await look(screen, 'results')
    await part(first.page, '大家的意见')
    await see(first.page, '各方都接受')
    await look(first, 'results')
    await button(first.page, '大家哪里一致，哪里不一致').click()
    await expect(
      first.page.getByText(`${people} 人表过态`).or(first.page.getByText(`${people + 1} 人表过态`)),
    ).toBeVisible()
    await expect(first.page.getByRole('heading', { name: '各方都接受的' })).toBeVisible()
    await see(first.page, '不到 50 人，分不出可靠的人群')
    await look(first, 'opinion')

    // a resolution from what all agree on, two more written by the lead; stances, and a block that must be answered
    await button(lead.page, '写成议定事项：路灯的事由一家单位牵头，第1条').click()
    await pick(lead.page, '哪个单位负责', ownUnit.placeName)
    await lead.page.getByLabel('什么时候办好', { exact: true }).fill(day(30))
    await look(lead, 'motion')
    await button(lead.page, '拿给大家看').click()
    await expect(
      button(lead.page, '就这样议定').or(lead.page.getByText('开完会、写好会议记录以后才能议定')).first(),
    ).toBeVisible()
    for (const { id, name } of [second, third]) {
      const motionId = uuidv7()
      await leader.send('meeting.saveMotion', {
        meetingId,
        motionId,
        what: `${name}划出摊位黄线并管起来`,
        unitId: id,
        due: day(40),
      })
    }
    const stand = async ({ page }: Person, stance: string, reason?: string) => {
      await page.goto(meeting)
      await part(page, '议定事项')
      await page.getByText('路灯的事由一家单位牵头').filter({ visible: true }).first().waitFor()
      await button(page, '说说同意不同意').first().click()
      await page.getByRole('radio', { name: new RegExp(`^${stance}`) }).check({ force: true })
      if (reason !== undefined) await page.getByLabel('原因', { exact: true }).fill(reason)
      await button(page, '说说同意不同意').first().click()
      await see(page, `您的立场：${stance}`)
    }
    await Promise.all([
      stand(first, '同意'),
      stand(reporter, '同意'),
      stand(unit, '同意'),
      stand(unit3, '不同意', '经费还没有着落'),
      stand(objector, '不能接受', '灯杆会挡住我家店门'),
    ])
    await look(objector, 'stance')
    await lead.page.goto(`/meeting/pages/host/index?id=${meetingId}`)
    await see(lead.page, '灯杆会挡住我家店门')
    await lead.page.getByLabel('怎么答复', { exact: true }).fill('灯杆移到门口两侧，不挡门')
    await button(lead.page, '答复').click()
    await see(lead.page, '主持人答复：灯杆移到门口两侧，不挡门')
    await button(lead.page, '结束会议').click()
    await lead.page.getByRole('dialog').getByRole('button', { name: '结束会议' }).click()

    // the minutes come assembled; a motion is resolved with its dissent
    await button(lead.page, '写会议记录').click()
    await expect(lead.page.getByLabel('会议记录', { exact: true })).not.toHaveValue('')
    await expect(lead.page.getByLabel('到会人数', { exact: true })).toHaveValue(String(people + 1))
    await lead.show('minutes')
    await button(lead.page, '填写会议记录').click()
    await expect(
      lead.page.getByRole('heading', { level: 1, name: '主持协商会' }).filter({ visible: true }),
    ).toBeVisible()
    // the page has heard that the meeting is closed
    await expect(lead.page.getByText('开完会、写好会议记录以后才能议定').filter({ visible: true })).toHaveCount(0)
    for (let left = 3; left > 0; left -= 1) {
      await expect(button(lead.page, '就这样议定')).toHaveCount(left)
      await button(lead.page, '就这样议定').first().click()
      await lead.page.getByRole('dialog').getByRole('button', { name: '就这样议定' }).click()
      await expect(lead.page.getByRole('dialog')).toBeHidden()
    }
    await expect(button(lead.page, '就这样议定')).toHaveCount(0)

    // somebody who was there objects; it is answered, and after three days the minutes stand
    const minutes = `/meeting/pages/minutes/index?id=${matterId}&meetingId=${meetingId}`
    await objector.page.goto(minutes)
    await see(objector.page, /到会的人可以在\s.*\s前提出异议/)
    await button(objector.page, '对会议记录提异议').click()
    await objector.page.getByLabel('哪里记得不对', { exact: true }).fill('灯杆移位没有写进去')
    await button(objector.page, '对会议记录提异议').click()
    await see(objector.page, '灯杆移位没有写进去')
    await look(objector, 'objection')
    await lead.page.goto(minutes)
    await button(lead.page, '答复异议').click()
    await lead.page.getByLabel('答复', { exact: true }).fill('已经补上：灯杆移到门口两侧')
    await button(lead.page, '答复异议').click()
    await see(lead.page, '答复：已经补上：灯杆移到门口两侧')
    // nobody is led to what is not possible yet
    await expect(button(lead.page, '修改会议记录')).toBeVisible()
    await expect(button(lead.page, '会议记录定稿')).toHaveCount(0)
    await server.daysPass(3.1)
    await lead.page.clock.setSystemTime(Date.now() + 3.1 * 86_400_000)
    await lead.page.goto(minutes)
    const fixing = button(lead.page, '会议记录定稿')
    const fixed = lead.page.getByText('已定稿，不能再改').filter({ visible: true })
    await expect(fixing.or(fixed).first()).toBeVisible()
    // the clock may have been quicker than the lead
    if (await fixing.isVisible()) {
      await fixing.click()
      await button(lead.page, '会议记录定稿').click()
    }
    await expect(fixed).toBeVisible()
    await look(lead, 'fixed')
    const download = lead.page.waitForEvent('download')
    await button(lead.page, '下载会议记录（DOCX）').click()
    expect((await download).suggestedFilename()).toBe('会议记录.docx')
    const reader = await guest('reader')
    await reader.page.goto(`/pages/matter/index?id=${matterId}`)
    await reader.page.getByText('板凳会').filter({ visible: true }).first().click()
    await see(reader.page, '已定稿，不能再改')
    await see(reader.page, '灯杆会挡住我家店门')
    await expect(reader.page.getByText('灯杆移位没有写进去')).toBeHidden()
    await look(reader, 'minutes')

    // every unit answers for itself
    await act(lead, matterId, '完成这一步')
    await act(lead, matterId, '报送协商意见', async (page) => {
      await page.getByLabel('协商意见全文', { exact: true }).fill('请按议定事项办理，三十日内答复。')
    })
    const answering = async (person: Person, verdict: string, reason?: string) =>
      act(person, matterId, '答复协商意见', async (page) => {
        await pick(page, '答复哪一项')
        await pick(page, '采纳情况', verdict)
        if (reason !== undefined) await page.getByLabel('原因', { exact: true }).fill(reason)
        await page.getByLabel('负责人', { exact: true }).fill('示例科长')
        await page.getByLabel('什么时候办好', { exact: true }).fill(day(45))
      })
    await Promise.all([answering(unit, '采纳'), answering(unit2, '采纳'), answering(unit3, '部分采纳', '先划一半')])
    await acting(coordinator, { action: 'confirmAnswers' })

    // a task that is said to be done is contradicted with a picture, and taken up again
    const taskOf = async ({ page }: Person) => {
      await page.goto(`/pages/matter/index?id=${matterId}`)
      await page.getByRole('button', { name: /^看这项任务：路灯/ }).click()
      await expect(page.getByRole('heading', { level: 1, name: '落实情况' }).filter({ visible: true })).toBeVisible()
    }
    const finish = () =>
      act(unit, matterId, '报告办好了', async (page) => {
        await pick(page, '哪项任务')
        await page.getByLabel('办了什么', { exact: true }).fill('四盏灯已亮')
      })
    await finish()
    await taskOf(reporter)
    await button(reporter.page, '情况不是这样').click()
    await reporter.page.getByLabel('实际情况是怎样的', { exact: true }).fill('最里面一盏还是不亮')
    await attach(reporter.page)
    await button(reporter.page, '情况不是这样').click()
    await see(reporter.page, '最里面一盏还是不亮')
    await look(reporter, 'contradicted')
    await taskOf(lead)
    await button(lead.page, '回应不同说法').click()
    await pick(lead.page, '他说得对吗', '说得对，接着办')
    await lead.page.getByLabel('答复', { exact: true }).fill('现场看过，确实不亮，请单位接着办')
    await button(lead.page, '回应不同说法').click()
    await see(lead.page, '说得对，继续办')
    await lead.show('answered')
    await finish()
    const { matter } = await leader.ask<{ matter: { tasks: { id: string; status: string }[] } }>('matter.get', {
      id: matterId,
    })
    for (const { id, status } of matter.tasks) {
      if (status === 'underWay')
        await acting(coordinator, { action: 'finishTask', taskId: id, text: '办好了', afterIds: [] })
      await acting(leader, { action: 'confirmTask', taskId: id, text: '现场看过，办好了' })
    }
    await act(lead, matterId, '完成这一步')

    // the verdict
    await act(lead, matterId, '公布结果', async (page) => {
      await page.getByLabel('办理结果', { exact: true }).fill('装灯四盏，摊位退到黄线内')
    })
    const judge = async ({ page }: Person, solved: string, score: string) => {
      await page.goto(`/pages/matter/index?id=${matterId}`)
      await page.getByRole('button', { name: '评价结果' }).first().click()
      await page.getByRole('radio', { name: solved, exact: true }).check({ force: true })
      await page.getByRole('checkbox', { name: new RegExp(`^${score} 分`) }).click()
      await button(page, '提交评价').click()
      await see(page, '谢谢您的评价')
    }
    await Promise.all([judge(reporter, '解决了', '5'), judge(first, '解决了一部分', '3')])
    await reader.page.goto(`/pages/matter/index?id=${matterId}`)
    await see(reader.page, '2 人评价')
    await reader.show('verdict')
  } finally {
    await server.stop()
  }
}
