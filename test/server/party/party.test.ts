// Coming to the table: by name, by a link, or as one of all reporters and supporters, of whom nobody learns who they are.

import { unzipSync } from 'fflate'
import { uuidv7 } from 'uuidv7'
import { deliver } from '../../../src/server/notice/deliver'
import { mergePeople } from '../../../src/server/session/merge'
import { backends } from '../support/backend'
import { aGroup } from '../support/people'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town, type TownName } from '../support/town'
import { act, aMatterAt } from '../support/walk'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  afterAll(() => server.close())

  const client = (by: TownName) => town.people[by].client
  const get = (id: string, by: TownName = 'memberA') => client(by).query('matter.get', { id })
  const refusalOf = async (by: TownName, call: Promise<unknown>) => (await client(by).refusal(call)).refused
  const everything = async (id: string): Promise<string> => {
    const log = await server.db.selectFrom('matter_event').selectAll().where('matter_id', '=', id).execute()
    const row = await server.db.selectFrom('matter').selectAll().where('id', '=', id).execute()
    return JSON.stringify([log, row])
  }

  test('a resident asked by name is named to those who work on it, to oneself, and nowhere else', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'parties')
    const partyId = uuidv7()
    const resident = { kind: 'resident' as const, name: '东头李老伯', personId: town.people.neighbour.id }
    await act(town, 'memberA', id, { action: 'inviteParty', partyId, ...resident })
    expect((await get(id)).matter.parties[0]).toEqual({
      id: partyId,
      kind: 'resident',
      name: '东头李老伯',
      answer: 'invited',
    })
    expect((await get(id, 'neighbour')).matter.parties[0]?.name).toBe('东头李老伯')
    expect((await get(id, 'neighbour')).you.partyIds).toEqual([partyId])
    for (const by of ['resident', 'memberB', 'staff'] as const) {
      expect(JSON.stringify(await get(id, by))).not.toContain('李老伯')
    }
    const decline = { action: 'answerParty' as const, partyId, accepted: false, reason: '腿脚不便' }
    expect(await refusalOf('resident', act(town, 'resident', id, decline))).toBe('notAllowed')
    await act(town, 'neighbour', id, decline)
    expect((await get(id)).matter.parties[0]).toMatchObject({ answer: 'declined', reason: '腿脚不便' })
    expect(JSON.stringify(await get(id, 'memberB'))).not.toContain('腿脚不便')
    const kept = await everything(id)
    expect(kept).not.toContain('李老伯')
    expect(kept).not.toContain('腿脚不便')
    // who answered stands in the log, under an id that means nothing once the account is deleted; who was asked does not
    const { id: neighbourId } = town.people.neighbour
    expect(kept.replaceAll(`"actor_id":"${neighbourId}"`, '')).not.toContain(neighbourId)
    expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
  })

  test('an expert comes from the pool of the district', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'parties')
    const { rows } = await client('memberA').query('party.experts', {})
    expect(rows).toMatchObject([{ id: town.people.expert.id, name: '示例expert', matters: expect.any(Number) }])
    const invite = (kind: 'expert' | 'member', personId: string) =>
      act(town, 'memberA', id, { action: 'inviteParty', partyId: uuidv7(), kind, name: '专家', personId })
    expect(await refusalOf('memberA', invite('expert', town.people.resident.id))).toBe('unknownPerson')
    expect(await refusalOf('memberA', invite('member', town.people.expert.id))).toBe('unknownPerson')
    expect(await refusalOf('memberA', invite('expert', uuidv7()))).toBe('unknownPerson')
    await invite('expert', town.people.expert.id)
    expect((await get(id, 'memberB')).names[town.people.expert.id] ?? '示例expert').toBe('示例expert')
    const mine = await client('expert').query('matter.mine', {})
    expect(mine.rows.map((row) => row.id)).toContain(id)
  })

  test('by a link, as many as there are places, however many answer at once', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'parties')
    expect(
      await refusalOf('memberB', client('memberB').command('party.link', { matterId: id, kind: 'resident' })),
    ).toBe('notAllowed')
    const { id: linkId, code } = await client('memberA').command('party.link', {
      matterId: id,
      kind: 'resident',
      seats: 3,
    })
    const nobody = server.client()
    expect(await nobody.query('party.open', { code })).toMatchObject({
      matterId: id,
      kind: 'resident',
      open: true,
      mine: null,
    })
    expect((await nobody.refusal(nobody.query('party.open', { code: '22222222' }))).refused).toBe('notFound')
    expect((await nobody.refusal(nobody.command('party.accept', { code, accepted: true }))).refused).toBe('signedOut')

    const people = await Promise.all(Array.from({ length: 6 }, (_, index) => aPerson(server, `来客${index}`)))
    const answers = await Promise.all(
      people.map(async (person) => {
        const call = person.client.command('party.accept', { code, accepted: true, name: '三单元住户' })
        return call.then(
          () => 'came',
          async () => (await person.client.refusal(call)).refused,
        )
      }),
    )
    expect(answers.filter((one) => one === 'came')).toHaveLength(3)
    expect(answers.filter((one) => one === 'full')).toHaveLength(3)
    const { rows } = await client('memberA').query('party.links', { matterId: id })
    expect(rows).toMatchObject([
      { id: linkId, code, kind: 'resident', seats: 3, accepted: 3, declined: 0, closed: false },
    ])

    const { matter } = await get(id)
    expect(matter.parties).toHaveLength(3)
    expect(matter.parties[0]).toMatchObject({ kind: 'resident', name: '三单元住户', via: 'link', answer: 'accepted' })
    const [came] = people.filter((_, index) => answers[index] === 'came')
    // anyone who changes their mind keeps the place, and another may have it
    await came?.client.command('party.accept', { code, accepted: false, reason: '临时有事' })
    expect((await get(id)).matter.parties.filter((party) => party.answer === 'accepted')).toHaveLength(2)
    expect((await get(id)).matter.parties).toHaveLength(3)
    const participants = await server.db
      .selectFrom('participant')
      .select('person_id')
      .where('matter_id', '=', id)
      .execute()
    expect(participants).toHaveLength(3)

    await client('memberA').command('party.unlink', { id: linkId })
    expect((await nobody.query('party.open', { code })).open).toBe(false)
    const late = client('resident').command('party.accept', { code, accepted: true })
    expect(await refusalOf('resident', late)).toBe('notNow')
    expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
  })

  test('reporters and supporters are asked without anybody learning who they are', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'parties')
    await client('neighbour').command('matter.support', { id, on: true })
    const come = (by: TownName) => client(by).command('party.accept', { matterId: id, accepted: true, name: '热心人' })
    expect(await refusalOf('resident', come('resident'))).toBe('notAllowed')
    await act(town, 'memberA', id, { action: 'inviteConcerned' })
    await come('resident')
    await come('neighbour')
    expect(await refusalOf('otherStaff', come('otherStaff'))).toBe('notAllowed')
    const seen = await get(id)
    expect(seen.matter.parties.map(({ name, via, answer, personId }) => ({ name, via, answer, personId }))).toEqual([
      { name: '热心人', via: 'concerned', answer: 'accepted', personId: undefined },
      { name: '热心人', via: 'concerned', answer: 'accepted', personId: undefined },
    ])
    const text = JSON.stringify(seen)
    for (const who of ['resident', 'neighbour'] as const) expect(text).not.toContain(town.people[who].id)
    await deliver(server.db, server.now(), async () => undefined, server.services.log)
    const inbox = await client('neighbour').query('notice.list', {})
    expect(inbox.rows.map((row) => row.type)).toContain('concernedInvited')
  })

  test('an account that became part of another answers for its place', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'parties')
    const [old, present] = [await aPerson(server, '旧号'), await aPerson(server, '新号', [], '13700001111')]
    const partyId = uuidv7()
    const resident = { kind: 'resident' as const, name: '王家', personId: old.id }
    await act(town, 'memberA', id, { action: 'inviteParty', partyId, ...resident })
    const answer = (accepted: boolean) =>
      present.client.command('matter.act', { id, command: { action: 'answerParty', partyId, accepted } })
    expect((await present.client.refusal(answer(true))).refused).toBe('notAllowed')
    await mergePeople({ ...server.services, districtId: 'zhijiang', at: server.now() }, old.id, present.id)
    await answer(true)
    expect((await get(id)).matter.parties[0]).toMatchObject({ name: '王家', answer: 'accepted' })
  })

  test('what an expert was asked into by an account that became part of another is still among their matters', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'parties')
    const expert = [{ role: 'expert' as const, placeId: 'zhijiang' }]
    const [old, present] = [await aPerson(server, '王工', expert), await aPerson(server, '', [], '13700002222')]
    const other = await aPerson(server, '李工', expert, '13700003333')
    const partyId = uuidv7()
    await act(town, 'memberA', id, {
      action: 'inviteParty',
      partyId,
      kind: 'expert',
      name: '王工',
      personId: old.id,
    })
    await mergePeople({ ...server.services, districtId: 'zhijiang', at: server.now() }, old.id, present.id)
    const mine = async (by: typeof present) => (await by.client.query('matter.mine', {})).rows.map((row) => row.id)
    expect(await mine(present)).toEqual([id])
    expect(await mine(other)).toEqual([])
  })

  test('an expert is asked for, offered, sent with a letter, and what they advised is for everybody', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'research')
    const askingId = uuidv7()
    const ask = { action: 'askExpert' as const, askingId, field: '给排水', what: '看看管网从哪里漏，提出改法' }
    expect(await refusalOf('memberB', act(town, 'memberB', id, ask))).toBe('notAllowed')
    // who coordinates the pool of experts dispatches; who coordinates any other group that is not the matter's does not
    const pool = await aGroup(server, '专家服务团')
    await server.db.updateTable('group').set({ kind: 'pool' }).where('id', '=', pool).execute()
    const dispatcher = await aPerson(server, '服务团联络员', [{ role: 'coordinator', placeId: pool }], '13700004444')
    await act(town, 'memberA', id, ask)
    await deliver(server.db, server.now(), async () => undefined, server.services.log)
    const inbox = async (of: { client: typeof dispatcher.client }) =>
      (await of.client.query('notice.list', {})).rows.map(({ type }) => type)
    expect(await inbox(dispatcher)).toContain('expertAsked')
    expect(await inbox(town.people.coordinatorB)).not.toContain('expertAsked')
    const seen = await dispatcher.client.query('matter.get', { id })
    expect(seen.matter.experts).toMatchObject([
      { field: '给排水', what: '看看管网从哪里漏，提出改法', status: 'asked' },
    ])
    expect([seen.you.insider, seen.you.dispatcher, seen.you.offered]).toEqual([false, true, ['offerExpert']])
    const offer = (personId: string) => ({ action: 'offerExpert' as const, askingId, personId })
    expect(await refusalOf('memberA', act(town, 'memberA', id, offer(town.people.expert.id)))).toBe('notAllowed')
    // who is no expert of the district is not offered
    expect(await refusalOf('office', act(town, 'office', id, offer(town.people.memberB.id)))).toBe('unknownPerson')
    expect(await refusalOf('coordinatorB', act(town, 'coordinatorB', id, offer(town.people.expert.id)))).toBe(
      'notAllowed',
    )
    await dispatcher.client.command('matter.act', { id, command: offer(town.people.expert.id) })
    expect((await get(id, 'expert')).matter.experts).toMatchObject([{ id: askingId, status: 'offered' }])
    for (const by of ['resident', 'memberB', 'staff'] as const)
      expect([by, (await get(id, by)).matter.experts]).toEqual([by, []])
    expect((await client('expert').query('matter.mine', {})).rows.map((row) => row.id)).toContain(id)

    const letter = async (by: TownName | 'dispatcher') => {
      const asker = by === 'dispatcher' ? dispatcher.client : client(by)
      const answer = await asker.fetch(`/api/matter.expertLetter?id=${id}&askingId=${askingId}`)
      if (answer.status !== 200) return answer.status
      const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
      return new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '')
    }
    const answer = (accepted: boolean) => ({ action: 'answerOffer' as const, askingId, accepted, reason: '出差' })
    await act(town, 'expert', id, answer(false))
    expect(await letter('memberA')).toBe(404)
    // somebody else could be offered; here the same one again, whose answer by telephone the pool's coordinator enters
    await act(town, 'office', id, offer(town.people.expert.id))
    await dispatcher.client.command('matter.act', { id, command: answer(true) })
    for (const by of ['memberA', 'coordinatorA', 'office', 'dispatcher', 'expert'] as const) {
      const text = await letter(by)
      for (const part of ['专家派遣函', '给排水', '看看管网从哪里漏，提出改法', '示例expert'])
        expect(text).toContain(part)
    }
    for (const by of ['memberB', 'resident', 'staff'] as const) expect([by, await letter(by)]).toEqual([by, 403])

    const advice = { action: 'recordAdvice' as const, askingId, date: server.now().slice(0, 10), advice: '加粗主管' }
    await act(town, 'expert', id, advice)
    expect((await server.client().query('matter.get', { id })).matter.experts).toMatchObject([
      { status: 'went', advice: '加粗主管', personId: town.people.expert.id },
    ])
    expect((await server.client().query('matter.get', { id })).names[town.people.expert.id]).toBe('示例expert')

    // who keeps the station asks for the matters that come from there, and learns nothing else of them
    const keeps = (placeId: string) => aPerson(server, '示例联络员', [{ role: 'steward', placeId }])
    const [steward, elsewhere] = [await keeps(town.stationA.id), await keeps(town.stationB.id)]
    const again = { ...ask, askingId: uuidv7(), field: '法律' }
    expect(await refusalOf('memberB', elsewhere.client.command('matter.act', { id, command: again }))).toBe(
      'notAllowed',
    )
    await steward.client.command('matter.act', { id, command: again })
    const read = await steward.client.query('matter.get', { id })
    expect([read.you.insider, read.you.offered]).toEqual([false, ['askExpert']])
    expect(read.matter.experts).toMatchObject([{ status: 'went' }, { field: '法律', status: 'asked' }])
    expect((await elsewhere.client.query('matter.get', { id })).matter.experts).toHaveLength(1)

    // the steward who asked hears whether somebody comes; one of the same station who did not ask hears nothing
    const beside = await keeps(town.stationA.id)
    await dispatcher.client.command('matter.act', {
      id,
      command: { ...offer(town.people.expert.id), askingId: again.askingId },
    })
    await act(town, 'expert', id, { ...answer(true), askingId: again.askingId })
    await deliver(server.db, server.now(), async () => undefined, server.services.log)
    expect(await inbox(steward)).toContain('expertAnswered')
    expect(await inbox(beside)).not.toContain('expertAnswered')
  })
})
