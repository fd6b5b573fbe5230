// A small program that is traced: its own collector, an app with one route, and a database that answers at once. Prints what the
// collector was sent. Jest cannot run the exporter, which loads the network by `import()` out of an old kind of module.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import type { Backend } from '../../../src/server/db/driver'
import { otlpTrace } from '../../../src/server/trace/otlp'

const texts: string[] = []
const collector = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    texts.push(Buffer.concat(parts).toString())
    response.writeHead(request.url === '/v1/traces' ? 200 : 404, { 'content-type': 'application/json' }).end('{}')
  })
})
await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))

const backend: Backend = {
  kind: 'postgres',
  load: () => ({ open: 0, lent: 0, waiting: 0 }),
  query: async (sql) => {
    if (sql.includes('broken')) throw Object.assign(new Error('secret words'), { code: '22P02' })
    return { rows: [], affected: 0 }
  },
  script: async () => [],
  link: () => Promise.reject(new Error('not here')),
  close: async () => undefined,
}

const [trusts, traceparent = ''] = process.argv.slice(2)
const trace = await otlpTrace({
  url: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`,
  percent: 100,
  version: '9.9.9',
  trustsProxy: trusts === 'trusts',
})
const watched = trace.watched(backend)
const app = Fastify()
app.decorateRequest('refusal', null)
trace.watch(app)
app.post('/api/thing.do', async () => {
  await watched.query('select broken', ['13800000000'], 'thing.broken').catch(() => undefined)
  await watched.query('select 1', ['王小明'], 'thing.do')
  return { ok: true }
})
await watched.query('select 1', [], 'job.sweep')
const url = await app.listen({ port: 0, host: '127.0.0.1' })
await fetch(`${url}/api/thing.do?words=${encodeURIComponent('路灯')}`, {
  method: 'POST',
  headers: { traceparent, 'content-type': 'application/json' },
  body: JSON.stringify({ phone: '13800000000' }),
})
await app.close()
await trace.stop()
collector.close()
process.stdout.write(JSON.stringify(texts))
