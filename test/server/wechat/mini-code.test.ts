// The code that opens the mini-program at a station: for the person who keeps the station, asked of WeChat once.

import sharp from 'sharp'
import { aServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { aWechatServer, type WechatServer } from './support'

let server: WechatServer
let town: Town

beforeAll(async () => {
  server = await aWechatServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const path = '/wxa/getwxacodeunlimit'
const asked = () => server.standIn.world.asked.filter((one) => one.path === path)
const code = (name: 'coordinatorA' | 'coordinatorB' | 'office', id = town.stationA.id) =>
  town.people[name].client.fetch(`/api/station.code?id=${id}`)

test('is an image, made once and kept', async () => {
  const first = await code('coordinatorA')
  expect(first.headers.get('content-type')).toBe('image/png')
  const image = Buffer.from(await first.arrayBuffer())
  expect((await sharp(image).metadata()).format).toBe('png')
  const again = await code('office')
  expect(Buffer.from(await again.arrayBuffer()).equals(image)).toBe(true)
  expect(asked()).toEqual([{ path, errcode: 0 }])
})

test('is made before the first release too', async () => {
  server.standIn.world.pages.delete('pages/say/index')
  expect((await code('coordinatorB', town.stationB.id)).status).toBe(200)
  expect(asked().slice(-2)).toEqual([
    { path, errcode: 41030 },
    { path, errcode: 0 },
  ])
})

test('stands beside the link on the poster of an open call, and without it the poster is printed all the same', async () => {
  const office = town.people.office.client
  const { version: _version, ...setting } = await office.query('proposal.setting', {})
  const call = { question: '今年最该提什么？', from: server.now().slice(0, 10), to: '2027-12-31' }
  await office.command('proposal.set', { setting: { ...setting, call } })
  const printed = async () => Buffer.from(await (await office.fetch('/api/proposal.plenary?what=call')).arrayBuffer())
  const images = (pdf: Buffer) => pdf.toString('latin1').split('/Subtype /Image').length - 1
  await server.services.wechat?.client.token()
  server.standIn.world.busy = 3
  expect(images(await printed())).toBe(0)
  expect(images(await printed())).toBeGreaterThan(0)
  const before = asked().length
  await printed()
  expect(asked()).toHaveLength(before)
})

test('is for those who keep the station', async () => {
  expect((await code('coordinatorB')).status).toBe(404)
})

test('while WeChat is busy it is refused as unavailable, and nothing is kept', async () => {
  const { id } = await town.people.office.client.command('station.save', {
    id: '01a1ff1f-a5c9-70d3-afdc-af265b4f5254',
    groupId: town.groupA,
    name: '新站',
    place: { text: '街口' },
    phone: null,
    photoId: null,
    disabled: false,
  })
  await server.services.wechat?.client.token()
  server.standIn.world.busy = 3
  expect((await code('office', id)).status).toBe(503)
  expect((await code('office', id)).status).toBe(200)
})

test('there is none without WeChat', async () => {
  const plain = await aServer()
  const other = await aTown(plain)
  const answer = await other.people.office.client.fetch(`/api/station.code?id=${other.stationA.id}`)
  expect(answer.status).toBe(404)
  await plain.close()
})
