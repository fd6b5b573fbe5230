// The demo loaded at times that are hard on dates: dates are counted from then.

import { loadDemo } from '../../../src/server/demo/load'
import type { TestServer } from '../support/server'
import { asTheStoriesSay, emptyServer, quiet } from './story'

describe.each([
  ['in a night of the next year', '2027-02-23T20:10:00.000Z'],
  ['in the first minute of a month', '2026-11-30T16:00:30.000Z'],
  ['in the first hour of a month', '2026-11-30T16:50:00.000Z'],
  ['on the evening of a month’s last day', '2026-11-30T15:40:00.000Z'],
  ['on New Year’s Day', '2026-12-31T23:30:00.000Z'],
  ['on the first working morning of a year', '2027-01-03T23:10:00.000Z'],
  ['on the day on which half a year is over', '2027-07-01T02:20:00.000Z'],
  ['on a leap day', '2028-02-29T09:00:00.000Z'],
  ['in the middle of the long holiday', '2026-10-04T04:00:00.000Z'],
])('loaded %s', (_name, now) => {
  let server: TestServer

  beforeAll(async () => {
    server = await emptyServer(now)
    await loadDemo(server.services, quiet)
  })
  afterAll(() => server.close())

  asTheStoriesSay(() => server)
})
