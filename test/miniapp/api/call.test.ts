// A person who has written reads the newest for a while: the app says so, because the next server cannot know it.

import { command, headersOf } from '../../../src/miniapp/api/call'

jest.mock('../../../src/miniapp/api/request', () => ({ request: async () => ({ status: 200, body: {} }) }))

test('ten seconds after a command, and no longer', async () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(1_000_000)
  expect(headersOf(null)).toEqual({})
  await command('session.end', {})
  now.mockReturnValue(1_009_999)
  expect(headersOf('token')).toEqual({ authorization: 'Bearer token', 'x-wrote': '1' })
  now.mockReturnValue(1_010_000)
  expect(headersOf(null)).toEqual({})
})
