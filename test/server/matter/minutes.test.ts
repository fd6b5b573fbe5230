// Minutes after a live meeting: counted from the sitting, objected to, answered, fixed by the clock; motions with
// stances and dissent; and the documents, for those who may have them.

import { unzipSync } from 'fflate'
import { uuidv7 } from 'uuidv7'
import { sweepMatters } from '../../../src/server/matter/sweep'
import { deliver } from '../../../src/server/notice/deliver'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownName } from '../support/town'
import { act, aMatterAt } from '../support/walk'

const day = 24 * 60

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  // a Monday
  beforeEach(() => server.moveTo('2026-11-23T01:00:00.000Z'))
  afterAll(() => server.close())

  const client = (by: TownName) => town.people[by].client
  const get = (id: string, by: TownName = 'memberB') => client(by).query('matter.get', { id })
  const refusalOf = async (by: TownName, call: Promise<unknown>) => (await client(by).refusal(call)).refused
  const told = async (by: TownName) => {
    await deliver(server.db, server.now(), async () => undefined, server.services.log)
    return (await client(by).query('notice.list', { limit: 100 })).rows.map((row) => row.type)
  }
  const words = async (by: TownName, path: string): Promise<string> => {
    const answer = await client(by).fetch(path)
    expect([path, answer.status]).toEqual([path, 200])
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    return new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '\n')
  }
  const status = async (by: TownName, path: string) => (await client(by).fetch(path)).status

  const attending: readonly TownName[] = ['resident', 'neighbour', 'staff', 'expert', 'memberA']
  const sides = {
    resident: 'resident',
    neighbour: 'resident',
    staff: 'unit',
    expert: 'expert',
    memberA: 'member',
  } as const

  /** A live meeting that has ended: five there, two sentences voted on. */
  const aMeeting = async () => {
    const { matterId: id } = await aMatterAt(server, town, 'deliberation')
    const meetingId = uuidv7()
    const scheduled = {
      form: 'courtyard' as const,
      startsAt: server.now(),
      place: '老槐树下',
      agenda: '路灯怎么修\n谁出钱',
    }
    await act(town, 'memberA', id, {
      action: 'scheduleMeeting',
      meetingId,
      ...scheduled,
      link: 'https://m.example.cn/1',
    })
    const lead = client('memberA')
    await lead.command('meeting.control', { id: meetingId, command: { control: 'open' } })
    const { desk } = await lead.query('meeting.get', { id: meetingId })
    for (const who of attending) {
      const side = sides[who as keyof typeof sides]
      await client(who).command('meeting.join', { id: meetingId, side, code: desk?.code ?? '' })
    }
    const { statementId } = await client('neighbour').command('meeting.state', { id: meetingId, text: '先修六盏路灯' })
    await lead.command('meeting.control', { id: meetingId, command: { control: 'openVoting' } })
    for (const who of attending) {
      await client(who).command('meeting.vote', { id: meetingId, statementId, value: who === 'staff' ? -1 : 1 })
    }
    return { id, meetingId, statementId }
  }
  const end = (meetingId: string) =>
    client('memberA').command('meeting.control', { id: meetingId, command: { control: 'end' } })

  test('from the draft to minutes that stand', async () => {
    const { id, meetingId } = await aMeeting()
    const close = { action: 'closeMeeting' as const, meetingId, minutes: '一年修两次。', photoIds: [] }
    expect(await refusalOf('memberA', act(town, 'memberA', id, close))).toBe('meetingNotEnded')
    await end(meetingId)
    const draft = await client('memberA').query('meeting.draft', { meetingId })
    expect(draft).toMatchObject({ attendance: 5, opinions: 1 })
    for (const said of [
      '到会：5 人',
      '居民 2 人',
      '1. 路灯怎么修',
      '2. 谁出钱',
      '先修六盏路灯（同意 4，不同意 1，说不准 0）',
    ]) {
      expect(draft.minutes).toContain(said)
    }
    expect(await refusalOf('memberB', client('memberB').query('meeting.draft', { meetingId }))).toBe('notAllowed')

    // what was typed does not count against what was counted
    await act(town, 'memberA', id, { ...close, attendance: 99, opinions: 99, dissent: '一户不同意' })
    const [closed] = (await get(id, 'memberA')).matter.meetings
    expect(closed).toMatchObject({
      attendance: 5,
      opinions: 1,
      tally: [{ text: '先修六盏路灯', agree: 4, disagree: 1 }],
    })
    expect(closed?.tally?.[0]?.sides).toBeUndefined()

    // only those who were there read them, and object
    const minutes = `/api/meeting.minutes?meetingId=${meetingId}`
    expect((await get(id)).matter.meetings[0]).not.toHaveProperty('minutes')
    expect((await get(id, 'neighbour')).matter.meetings[0]?.minutes).toBe('一年修两次。')
    expect(await status('memberB', minutes)).toBe(403)
    expect(await words('neighbour', minutes)).toContain('尚未定稿')
    const objectionId = uuidv7()
    const object = {
      action: 'objectMinutes' as const,
      meetingId,
      objectionId,
      reason: '说的是一年修三次，打 13912345678 问我',
    }
    expect(await refusalOf('memberB', act(town, 'memberB', id, object))).toBe('notAllowed')
    await act(town, 'neighbour', id, object)
    expect(await told('memberA')).toContain('minutesObjected')
    const remark = (await get(id, 'resident')).remarks
    expect(remark).toMatchObject([{ id: objectionId, kind: 'objection', aboutId: meetingId, mine: false }])
    expect(remark[0]?.text).not.toContain('13912345678')
    expect((await get(id)).remarks).toEqual([])
    expect((await get(id, 'neighbour')).remarks[0]?.mine).toBe(true)

    // the log holds none of it
    const log = await server.db.selectFrom('matter_event').select('data').where('matter_id', '=', id).execute()
    expect(JSON.stringify(log)).not.toContain('一年修三次')

    server.pass(4 * day)
    await sweepMatters(server.services)
    expect((await get(id)).matter.meetings[0]).not.toHaveProperty('fixedAt')
    await act(town, 'memberA', id, { action: 'answerObjection', objectionId, answer: '是三次，已改' })
    await act(town, 'memberA', id, { action: 'writeMinutes', meetingId, minutes: '一年修三次。' })
    expect(await refusalOf('memberA', act(town, 'memberA', id, { action: 'fixMinutes', meetingId }))).toBe('notNow')
    expect(await refusalOf('memberA', act(town, 'memberA', id, { action: 'advance' }))).toBe('incomplete')
    server.pass(4 * day)
    // two processes sweep at once
    await Promise.all([sweepMatters(server.services), sweepMatters(server.services)])
    const fixed = await get(id)
    expect(fixed.matter.meetings[0]).toMatchObject({ minutes: '一年修三次。', dissent: '一户不同意' })
    expect(fixed.timeline.filter((entry) => entry.type === 'minutesFixed')).toHaveLength(1)
    expect(JSON.stringify(fixed.timeline)).not.toContain('一年修两次')
    const document = await words('memberB', minutes)
    for (const said of ['桑树河村路灯修复', '老槐树下', '一年修三次。', '一户不同意', '定稿'])
      expect(document).toContain(said)
    expect(document).not.toContain('尚未定稿')
    expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
  })

  test('a resolution carries where people stood, and why some did not agree', async () => {
    const { id, meetingId, statementId } = await aMeeting()
    const motionId = uuidv7()
    const motion = {
      meetingId,
      motionId,
      statementId,
      what: '修复六盏路灯',
      unitId: town.unit,
      due: '2026-12-20',
      money: 12_000,
    }
    expect(await refusalOf('neighbour', client('neighbour').command('meeting.saveMotion', motion))).toBe('notAllowed')
    expect(await refusalOf('memberB', client('memberB').command('meeting.saveMotion', motion))).toBe('notAllowed')
    await client('memberA').command('meeting.saveMotion', { ...motion, what: '修复五盏路灯' })
    await client('memberA').command('meeting.saveMotion', motion)

    const stand = (by: TownName, stance: 'agree' | 'abstain' | 'disagree' | 'block', reason = '') =>
      client(by).command('meeting.stand', { motionId, stance, reason })
    expect(await refusalOf('memberB', stand('memberB', 'agree'))).toBe('notAllowed')
    expect(await refusalOf('staff', stand('staff', 'block'))).toBe('incomplete')
    await Promise.all([stand('resident', 'agree'), stand('neighbour', 'agree'), stand('expert', 'abstain')])
    await stand('staff', 'agree')
    await stand('staff', 'block', '今年没有预算')
    expect(await refusalOf('memberA', client('memberA').command('meeting.saveMotion', motion))).toBe('alreadyAnswered')

    const seen = await client('neighbour').query('meeting.motions', { meetingId })
    expect(seen.rows).toMatchObject([
      { id: motionId, what: '修复六盏路灯', stances: { agree: 2, abstain: 1, disagree: 0, block: 1 }, unanswered: 1 },
    ])
    expect(seen.rows[0]).toMatchObject({
      mine: { stance: 'agree' },
      dissent: [{ stance: 'block', reason: '今年没有预算' }],
    })
    expect(seen.you).toEqual({ mayWrite: false, mayStand: true })
    const outside = await client('memberB').query('meeting.motions', { meetingId })
    expect(outside.rows[0]).toMatchObject({ dissent: [], mine: null })

    await end(meetingId)
    await act(town, 'memberA', id, { action: 'closeMeeting', meetingId, minutes: '记录', photoIds: [] })
    const adopt = {
      action: 'addResolution' as const,
      resolutionId: uuidv7(),
      meetingId,
      motionId,
      what: motion.what,
      unitId: town.unit,
      due: motion.due,
      money: motion.money,
    }
    expect(await refusalOf('memberA', act(town, 'memberA', id, adopt))).toBe('blockUnanswered')
    const answer = { motionId, dissentId: seen.rows[0]?.dissent[0]?.id ?? '', answer: '列入明年预算' }
    await client('memberA').command('meeting.answerBlock', answer)
    await act(town, 'memberA', id, adopt)
    expect((await get(id)).matter.resolutions[0]).toMatchObject({
      stances: { agree: 2, abstain: 1, disagree: 0, block: 1 },
      dissent: [{ stance: 'block', reason: '今年没有预算', answer: '列入明年预算' }],
    })
    // a side of fewer than five is not told apart
    expect((await get(id)).matter.resolutions[0]?.dissent?.[0]).not.toHaveProperty('side')
    expect(await refusalOf('resident', stand('resident', 'disagree', '晚了'))).toBe('notNow')
    const again = act(town, 'memberA', id, { ...adopt, resolutionId: uuidv7() })
    expect(await refusalOf('memberA', again)).toBe('alreadyAnswered')

    // the outcome goes to the unit, which finds what concerns it
    server.pass(4 * day)
    await sweepMatters(server.services)
    await act(town, 'memberA', id, { action: 'advance' })
    await act(town, 'memberA', id, { action: 'sendOutcome', text: '建议于本月修复六盏路灯。' })
    const outcome = `/api/matter.outcome?id=${id}&unitId=${town.unit}`
    const text = await words('staff', outcome)
    for (const said of ['水利和湖泊局：', '建议于本月修复六盏路灯。', '修复六盏路灯', '今年没有预算', '列入明年预算']) {
      expect(text).toContain(said)
    }
    expect(await status('otherStaff', outcome)).toBe(403)
    expect(await status('memberB', outcome)).toBe(403)
    expect(await status('resident', outcome)).toBe(403)
    expect(await status('memberA', `/api/matter.outcome?id=${id}&unitId=${town.otherUnit}`)).toBe(404)

    // silence is told, and seen by everybody
    server.pass(25 * day)
    await sweepMatters(server.services)
    expect((await get(id)).matter.pressings).toMatchObject([{ of: town.unit, rung: 1 }])
    expect(await told('staff')).toContain('pressed')
    const late = { verdict: 'adopted' as const, responsible: '王科长', due: '2026-12-31' }
    await act(town, 'staff', id, { action: 'answerOutcome', unitId: town.unit, ...late })
    expect(await words('staff', outcome)).toContain('负责人：王科长')
  })

  test('a stance taken while its motion is adopted is in the record, or told to be too late', async () => {
    const { id, meetingId } = await aMeeting()
    await end(meetingId)
    await act(town, 'memberA', id, { action: 'closeMeeting', meetingId, minutes: '记录', photoIds: [] })
    for (let round = 0; round < 5; round += 1) {
      const resolution = { what: `第 ${round} 项`, unitId: town.unit, due: '2026-12-20' }
      const motionId = uuidv7()
      await client('memberA').command('meeting.saveMotion', { meetingId, motionId, ...resolution })
      const adopt = act(town, 'memberA', id, {
        action: 'addResolution',
        resolutionId: motionId,
        meetingId,
        motionId,
        ...resolution,
      })
      const stood = attending.map((who) =>
        client(who)
          .command('meeting.stand', { motionId, stance: 'agree', reason: '' })
          .then(() => true)
          .catch((error: { what?: { refused: string } }) => {
            expect(error.what?.refused).toBe('notNow')
            return false
          }),
      )
      const [, ...taken] = await Promise.all([adopt, ...stood])
      const { matter } = await get(id)
      const recorded = matter.resolutions.find((one) => one.id === motionId)
      expect(recorded?.stances?.agree).toBe(taken.filter((one) => one === true).length)
    }
  })

  test('the way in from afar is only for those at the table', async () => {
    const { id } = await aMeeting()
    expect(JSON.stringify(await get(id))).not.toContain('m.example.cn')
    expect(JSON.stringify(await get(id, 'neighbour'))).toContain('m.example.cn')
  })
})
