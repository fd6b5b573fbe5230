// A screen behind a slow line: nothing is heaped up for it on the server.

import { once } from 'node:events'
import { uuidv7 } from 'uuidv7'
import WebSocket from 'ws'
import type { Output } from '../../../src/domain/contract'
import { aMeeting } from '../support/meeting'
import { aServer, type TestServer } from '../support/server'
import { aTown } from '../support/town'
import { until } from '../support/until'

type Snapshot = Output<'meeting.get'>['meeting']

const watch = async (server: TestServer, id: string) => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/meeting.live?id=${id}`)
  const seen: string[] = []
  socket.on('message', (data) => seen.push(String(data)))
  await once(socket, 'open')
  await until(() => seen.length > 0)
  return { socket, seen, last: () => JSON.parse(seen.at(-1) ?? '') as Snapshot }
}

test('a slow line is spared what is old, and gets the newest when it takes again', async () => {
  const server = await aServer({ socketLimits: { session: 2, address: 4, all: 8, waiting: 64 * 1024 } })
  const town = await aTown(server)
  const other = await aMeeting(server, town)
  await other.statement('第一条')
  // enough text that a few snapshots fill every buffer on the way
  const text = '很长的意见'.repeat(400)
  const rows = Array.from({ length: 499 }, () => ({
    district_id: 'zhijiang',
    meeting_id: other.id,
    id: uuidv7(),
    text,
    side: 'resident',
    at: server.now(),
  }))
  await server.db.insertInto('statement').values(rows).execute()
  const [slow, quick] = [await watch(server, other.id), await watch(server, other.id)]
  slow.socket.pause()
  const changes = 8
  for (let change = 1; change <= changes; change += 1) {
    await other.lead({ control: 'goTo', item: change % 3 })
    const now = quick.seen.length
    await until(() => quick.seen.length > now || quick.last().revision > change)
  }
  slow.socket.resume()
  await until(() => slow.last().revision === changes + 1)
  expect(slow.seen.length).toBeLessThan(quick.seen.length)
  expect(slow.seen.at(-1)).toBe(quick.seen.at(-1))
  for (const { socket } of [slow, quick]) socket.terminate()
  await server.close()
})
