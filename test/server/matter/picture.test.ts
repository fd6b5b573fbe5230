// Pictures on their way: bound to what they were sent with, shown in public only when a coordinator chose them, never taken
// from somebody else's report, and with the parts covered that nobody may see.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import type { Input } from '../../../src/domain/contract'
import type { Part } from '../../../src/domain/picture/cover'
import { verifyAll } from '../../../src/server/backup/verify'
import { eraseDoomed } from '../../../src/server/file/doomed'
import { sweepOriginals } from '../../../src/server/file/original'
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

  const upload = async (by: TownName, bytes: Buffer = jpeg): Promise<string> => {
    const id = uuidv7()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), 'a.jpg')
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

  test('a picture that comes with two reports at the same moment goes with one of them', async () => {
    const photoIds = [await upload('resident')]
    const sent = await Promise.allSettled([1, 2, 3].map(() => submit(town, 'resident', { photoIds })))
    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
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

  describe('covered', () => {
    /** A blue picture with a red face in the middle and a red plate at the right, with the place where it was taken. */
    const taken = async (): Promise<Buffer> => {
      const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#ff0000' } })
        .png()
        .toBuffer()
      return sharp({ create: { width: 400, height: 400, channels: 3, background: '#0000ff' } })
        .composite([
          { input: red, left: 180, top: 180 },
          { input: red, left: 340, top: 20 },
        ])
        .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '30/1 25/1 0/1' } })
        .jpeg()
        .toBuffer()
    }
    const face: Part = { x: 440, y: 440, width: 120, height: 120 }
    const plate: Part = { x: 840, y: 40, width: 120, height: 120 }

    const bytesAt = async (path: string, by?: TownName): Promise<Buffer | number> => {
      const client = by === undefined ? server.client() : town.people[by].client
      const response = await client.fetch(path)
      return response.status === 200 ? Buffer.from(await response.arrayBuffer()) : response.status
    }
    /** Which of the two red things can be seen in the picture at this address. */
    const seenAt = async (path: string, by?: TownName): Promise<readonly string[] | number> => {
      const bytes = await bytesAt(path, by)
      if (typeof bytes === 'number') return bytes
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
      const isRed = (x: number, y: number): boolean => {
        const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
        return (data[at] ?? 0) > 150 && (data[at + 2] ?? 0) < 100
      }
      return [...(isRed(0.5, 0.5) ? ['face'] : []), ...(isRed(0.9, 0.1) ? ['plate'] : [])]
    }
    const cover = (by: TownName, of: 'report' | 'matter', subjectId: string, photoId: string, parts: readonly Part[]) =>
      town.people[by].client.command('file.cover', { of, subjectId, photoId, parts: [...parts] })
    const covering = (by: TownName, input: Input<'file.covering'>) =>
      town.people[by].client.query('file.covering', input)

    const aReport = async () => {
      const photo = await upload('resident', await taken())
      const { id } = await submit(town, 'resident', { photoIds: [photo] })
      const [shown] = (await town.people.coordinatorA.client.query('report.get', { id })).photos
      return { id, photo, url: shown?.url ?? '', thumb: shown?.thumb ?? '' }
    }
    const filesOf = (photo: string) =>
      readdirSync(join(server.dataDir, 'file', 'zhijiang', photo.slice(-2))).filter((name) => name.startsWith(photo))

    test('what is covered before a picture goes public is in none of what everybody can load', async () => {
      const { id, photo, url, thumb } = await aReport()
      expect(await seenAt(url)).toEqual(['face', 'plate'])
      await cover('coordinatorA', 'report', id, photo, [face, plate])
      const matterId = uuidv7()
      await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(matterId), photoIds: [photo] })
      const [shown] = (await server.client().query('matter.get', { id: matterId })).photos
      const row = (await server.client().query('matter.list', {})).rows.find((one) => one.id === matterId)
      const plain = `/api/file.get?id=${photo}`
      const addresses = [
        ...[shown?.url, shown?.thumb, row?.thumb, url, thumb],
        ...[`${url}&cover=0`, `${url}&cover=7`, shown?.url.replace('cover=1', 'cover=0')],
      ]
      for (const address of addresses) expect([address, await seenAt(address ?? '')]).toEqual([address, []])
      // a browser that has the open picture under its old address is given another one
      expect(shown?.url).not.toBe(url)
      expect(row?.thumb).not.toBe(thumb)
      // anyone who sent it is shown it as everybody is
      expect(await seenAt(plain, 'resident')).toEqual([])
      for (const size of ['original', 'full', 'thumb']) expect(await seenAt(`${plain}&size=${size}`)).toBe(404)
      expect(await seenAt(`${plain}&size=original`, 'resident')).toBe(404)
      expect(await seenAt(`${url}&size=original`)).toBe(404)
      expect(await seenAt(`${shown?.url}&size=original`)).toBe(404)
      expect((await verifyAll(server.db, server.services.store, server.services.secret)).faults).toEqual([])
    })

    test('those who work on it see what lies below, by an address that opens nothing else and not for long', async () => {
      const { id, photo } = await aReport()
      await cover('coordinatorA', 'report', id, photo, [face])
      const where = { of: 'report', subjectId: id, photoId: photo } as const
      const { original, may, parts, width } = await covering('coordinatorA', where)
      expect([may, parts, width]).toEqual([true, [face], 400])
      expect(await seenAt(original ?? '')).toEqual(['face', 'plate'])
      const response = await server.client().fetch(original ?? '')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await seenAt((original ?? '').replace('&size=original', ''))).toBe(404)
      expect((await covering('chair', where)).may).toBe(false)
      expect(await refusalOf('coordinatorB', covering('coordinatorB', where))).toMatchObject({ refused: 'notFound' })
      expect(await refusalOf('memberA', covering('memberA', where))).toMatchObject({ refused: 'notFound' })
      expect(await refusalOf('resident', covering('resident', where))).toMatchObject({ refused: 'notAllowed' })
      const at = server.now()
      server.pass(31)
      expect(await seenAt(original ?? '')).toBe(404)
      server.moveTo(at)
    })

    test('who covered what is in the log, for those who work on it', async () => {
      const { id, photo } = await aReport()
      await cover('coordinatorA', 'report', id, photo, [face])
      const desk = await town.people.coordinatorA.client.query('report.get', { id })
      expect(desk.timeline.at(-1)).toMatchObject({ type: 'pictureCovered', data: { photoId: photo, parts: [face] } })
      const reporter = await town.people.resident.client.query('report.get', { id })
      expect(reporter.timeline.map(({ type }) => type)).not.toContain('pictureCovered')
      const matterId = uuidv7()
      await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(matterId), photoIds: [photo] })
      await act(town, 'memberA', matterId, { action: 'claim' })
      const before = await server.client().query('matter.get', { id: matterId })
      await cover('memberA', 'matter', matterId, photo, [plate])
      const inside = await town.people.memberA.client.query('matter.get', { id: matterId })
      expect(inside.timeline.at(-1)).toMatchObject({
        type: 'pictureCovered',
        role: 'lead',
        data: { photoId: photo, parts: [plate] },
      })
      const outside = await server.client().query('matter.get', { id: matterId })
      expect(outside.timeline.map(({ type }) => type)).not.toContain('pictureCovered')
      // what is no more among the parts is open again, and the address is another one
      expect(await seenAt(outside.photos[0]?.url ?? '')).toEqual(['face'])
      expect(outside.photos[0]?.url).not.toBe(before.photos[0]?.url)
    })

    test('nobody covers a picture that is not theirs to work on, and none that is not there', async () => {
      const { id, photo } = await aReport()
      const other = await aReport()
      const by = (name: TownName, subjectId = id, photoId = photo) =>
        refusalOf(name, cover(name, 'report', subjectId, photoId, [face]))
      expect(await by('coordinatorB')).toMatchObject({ refused: 'notFound' })
      expect(await by('resident')).toMatchObject({ refused: 'notAllowed' })
      expect(await by('coordinatorA', other.id, photo)).toMatchObject({ refused: 'notFound' })
      const { matterId } = await aMatterAt(server, town, 'topic')
      const inMatter = refusalOf('memberA', cover('memberA', 'matter', matterId, photo, [face]))
      expect(await inMatter).toMatchObject({ refused: 'notFound' })
      // the log is not written without the picture being covered
      const forged = { action: 'coverPicture', photoId: photo, parts: [face] } as never
      expect(await refusalOf('coordinatorA', answer(town, 'coordinatorA', id, forged))).toMatchObject({ status: 400 })
      const nothing = { ...face, width: 0 }
      expect(await refusalOf('coordinatorA', cover('coordinatorA', 'report', id, photo, [nothing]))).toMatchObject({
        status: 400,
        refused: 'invalid',
      })
    })

    test('of two who cover at once the later stands, whole', async () => {
      const { id, photo, url } = await aReport()
      await Promise.all([
        cover('coordinatorA', 'report', id, photo, [face]),
        cover('office', 'report', id, photo, [plate]),
        cover('coordinatorA', 'report', id, photo, [face]),
      ])
      const { parts } = await covering('coordinatorA', { of: 'report', subjectId: id, photoId: photo })
      expect(parts).toHaveLength(1)
      expect(await seenAt(url)).toEqual(parts[0]?.x === face.x ? ['plate'] : ['face'])
      const { timeline } = await town.people.coordinatorA.client.query('report.get', { id })
      const last = timeline.filter(({ type }) => type === 'pictureCovered')
      expect([last.length, last.at(-1)?.data.parts]).toEqual([3, parts])
    })

    test('the original is gone once the matter is over, and what is covered stays so', async () => {
      const { id, photo, url } = await aReport()
      await cover('coordinatorA', 'report', id, photo, [face])
      const matterId = uuidv7()
      await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(matterId), photoIds: [photo] })
      const where = { of: 'matter', subjectId: matterId, photoId: photo } as const
      await sweepOriginals(server.services)
      const { original } = await covering('coordinatorA', where)
      expect(await seenAt(original ?? '')).toEqual(['face', 'plate'])
      await act(town, 'coordinatorA', matterId, { action: 'end', reason: '已另行解决' })
      await sweepOriginals(server.services)
      expect((await covering('coordinatorA', where)).original).toBeNull()
      expect(await seenAt(original ?? '')).toBe(404)
      expect(filesOf(photo).sort()).toEqual([`${photo}-cover1-thumb.jpg`, `${photo}-cover1.jpg`])
      // more can be covered, and nothing comes back by it
      await cover('coordinatorA', 'matter', matterId, photo, [plate])
      expect(await seenAt(url)).toEqual([])
      expect((await verifyAll(server.db, server.services.store, server.services.secret)).faults).toEqual([])
    })

    test('a person who is forgotten takes the original and every covered picture along', async () => {
      const { id, photo } = await aReport()
      await cover('coordinatorA', 'report', id, photo, [face])
      await cover('coordinatorA', 'report', id, photo, [plate])
      await town.people.resident.client.command('person.delete', {})
      await eraseDoomed(server.services)
      expect(filesOf(photo)).toEqual([])
    })
  })
})
