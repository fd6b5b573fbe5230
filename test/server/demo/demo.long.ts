// The demo loaded at night, in another year: dates are counted from then.

import { loadDemo } from '../../../src/server/demo/load'
import type { TestServer } from '../support/server'
import { asTheStoriesSay, emptyServer, quiet } from './story'

describe('loaded in a night of the next year', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await emptyServer('2027-02-23T20:10:00.000Z')
    await loadDemo(server.services, quiet)
  })
  afterAll(() => server.close())

  asTheStoriesSay(() => server)
})
