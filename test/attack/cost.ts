// Questions that cost much and are asked for nothing; connections that are opened and left.
import { addressOf, after, ask, dial, many, percentile } from './ask'
import type { Outcome, Target } from './target'

const openSockets = async (port: number, what: string, bytes: string, maxWait: number): Promise<Outcome> => {
  const dialled = Array.from({ length: 20 }, () => dial(port, bytes))
  const left = await Promise.race([
    Promise.all(dialled.map(({ closed }) => closed)).then(() => 0),
    after(maxWait).then(() => dialled.filter(({ socket }) => !socket.destroyed).length),
  ])
  for (const { socket } of dialled) socket.destroy()
  return { attack: `20 connections: ${what}`, came: `${left} left open after ${maxWait / 1000} s`, held: left === 0 }
}

const upgrade = (path: string, origin: string): string =>
  `GET ${path} HTTP/1.1\r\nhost: example.cn\r\norigin: ${origin}\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n`

export const attackCost = async ({ url, port }: Target): Promise<readonly Outcome[]> => {
  const year = '/api/figure.get?from=2025-01-01&to=2025-12-31'
  const figures = await many(200, 40, (n) => ask(url, year, addressOf(n)))
  const others = await ask(url, '/api/district.get', addressOf(7))
  const documents = await many(200, 40, (n) => ask(url, '/api/openapi.json', addressOf(n)))
  const again = await many(70, 10, () => ask(url, '/api/openapi.json', '198.51.100.78'))
  const outside = await many(3100, 40, () => ask(url, '/api/health', '198.51.100.77'))
  const worst = percentile(
    figures.map(({ ms }) => ms),
    0.99,
  )
  const slowest = percentile(
    documents.map(({ ms }) => ms),
    0.99,
  )
  return [
    {
      attack: '200 times a year of figures by nobody',
      came: `99 % within ${worst.toFixed(0)} ms, another read in ${others.ms.toFixed(0)} ms`,
      held: figures.every(({ status }) => status === 200 || status === 503) && others.status === 200 && worst < 3000,
    },
    {
      attack: '200 times the OpenAPI document',
      came: `99 % within ${slowest.toFixed(0)} ms; of 70 from one address ${again.filter(({ status }) => status === 429).length} refused`,
      held:
        documents.every(({ status }) => status === 200) && slowest < 3000 && again.some(({ status }) => status === 429),
    },
    {
      attack: '3100 times /api/health from one address',
      came: `${outside.filter(({ status }) => status === 429).length} refused`,
      held: outside.some(({ status }) => status === 429),
    },
    await openSockets(port, 'no HTTP at all', 'hello\r\n\r\n', 4000),
    await openSockets(port, 'a socket on a foreign path', upgrade('/api/nothing', 'https://example.cn'), 4000),
    await openSockets(
      port,
      'a socket from a foreign origin',
      upgrade('/api/meeting.live?id=0193a000-0000-7000-8000-00000000000a', 'https://evil.example'),
      4000,
    ),
    await openSockets(
      port,
      'half a refused command',
      'POST /api/nothing HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
      6000,
    ),
  ]
}
