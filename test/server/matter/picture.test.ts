// Pictures on their way: bound to what they were sent with, shown in public only when a coordinator chose them, and
// never taken from somebody else's report.

import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownName } from '../support/town'
import { act, aMatterAt, answer, opening, submit } from '../support/walk'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  let jpeg: Buffer

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
    jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#17624F' } })
      .jpeg()
      .toBuffer()
  })
  afterAll(() => server.close())

  const upload = async (by: TownName): Promise<string> => {
    const id = uuidv7()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(jpeg)]), 'a.jpg')
    const response = await town.people[by].client.fetch(`/api/file.upload?id=${id}`, { method: 'POST', body: form })
    expect(response.status).toBe(200)
    return id
  }
  const refusalOf = (by: TownName, call: Promise<unknown>) => town.people[by].client.refusal(call)
  const unknown = { status: 404, refused: 'notFound', fields: { '/command/photoIds': 'unknown' } }

  test('a picture of a report is seen by its desk, and in public once the coordinator has chosen it', async () => {
    const [chosen, kept] = [await upload('resident'), await upload('resident')]
    const { id } = await submit(town, 'resident', { photoIds: [chosen, kept] })
    const report = await town.people.coordinatorA.client.query('report.get', { id })
    expect(report.photos.map((photo) => photo.id)).toEqual([chosen, kept])
    const seen = await server.client().fetch(report.photos[0]?.url ?? '')
    expect(seen.headers.get('content-type')).toBe('image/jpeg')

    const matterId = uuidv7()
    await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(matterId), photoIds: [chosen] })
    const shown = await server.client().query('matter.get', { id: matterId })
    expect(shown.photos.map((photo) => photo.id)).toEqual([chosen])
    expect(JSON.stringify(shown)).not.toContain(kept)
    const [row] = (await server.client().query('matter.list', {})).rows
    expect((await server.client().fetch(row?.thumb ?? '')).status).toBe(200)
  })

  test('a picture is sent once, by whom it belongs to', async () => {
    const photo = await upload('resident')
    const refused = await refusalOf('neighbour', submit(town, 'neighbour', { photoIds: [photo] }))
    expect(refused).toEqual({ status: 404, refused: 'notFound', fields: { '/photoIds': 'unknown' } })
    await submit(town, 'resident', { photoIds: [photo] })
    const again = await refusalOf('resident', submit(town, 'resident', { photoIds: [photo] }))
    expect(again).toMatchObject({ refused: 'notFound' })
  })

  test('nobody publishes a picture of a report that is not theirs to answer', async () => {
    const photo = await upload('neighbour')
    await submit(town, 'neighbour', { photoIds: [photo], stationCode: town.stationB.code })
    const { id } = await submit(town)
    const theft = answer(town, 'coordinatorA', id, { action: 'accept', ...opening(uuidv7()), photoIds: [photo] })
    expect(await refusalOf('coordinatorA', theft)).toEqual(unknown)
    const { matterId } = await aMatterAt(server, town, 'research')
    const visit = {
      action: 'addVisit' as const,
      visitId: uuidv7(),
      date: '2026-11-23',
      households: 1,
      opinions: ['好'],
    }
    expect(await refusalOf('memberA', act(town, 'memberA', matterId, { ...visit, photoIds: [photo] }))).toEqual(unknown)
    const own = await upload('memberA')
    await act(town, 'memberA', matterId, { ...visit, photoIds: [own] })
    expect((await server.client().query('matter.get', { id: matterId })).photos.map(({ id: shown }) => shown)).toEqual([
      own,
    ])
  })

  test('anyone who reports without a name leaves none on the pictures either', async () => {
    const photo = await upload('resident')
    await submit(town, 'resident', { photoIds: [photo], anonymity: 'anonymous' })
    const file = await server.db.selectFrom('file').selectAll().where('id', '=', photo).executeTakeFirstOrThrow()
    expect(file).toMatchObject({ subject: 'report', owner_id: null })
    const response = await town.people.resident.client.fetch(`/api/file.get?id=${photo}`)
    expect(response.status).toBe(404)
  })
})
