// Links carry the address that is set, whatever host a request claims to have come to.

import { request } from 'node:http'
import { aServer } from '../support/server'

const claimed = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }

/** `fetch` sets the host itself. */
const toldBy = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const asking = request(`${url}/api/session.oauth?page=/`, { headers: claimed }, (response) => {
      response.setEncoding('utf8')
      response.on('data', (text: string) => resolve(text))
    })
    asking.on('error', reject)
    asking.end()
  })

test('with PUBLIC_URL every link is under it', async () => {
  const server = await aServer({
    setting: { publicUrl: 'https://lsl.example.cn', trustProxy: 1 },
    handlers: { 'session.oauth': async ({ origin }) => ({ address: `${origin}/x`, state: null }) },
  })
  try {
    expect(await toldBy(server.url)).toBe('{"address":"https://lsl.example.cn/x","state":null}')
  } finally {
    await server.close()
  }
})
