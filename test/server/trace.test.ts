// Traces reach a collector: the request with its route and status, the statements below it by their names, and nothing personal.

import { execFileSync } from 'node:child_process'
import { readSetting } from '../../src/server/setting'
import { threadFile } from './support/thread-file'

interface SpanSent {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: readonly { readonly key: string; readonly value: object }[]
}

interface Sent {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SpanSent[] }[] }[]
}

const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

const collected = (trusts: boolean): { readonly all: string; readonly spans: readonly SpanSent[] } => {
  const program = threadFile('test/server/support/traced.ts')
  const printed = execFileSync(process.execPath, [program, trusts ? 'trusts' : 'trusts nobody', parent])
  const texts = JSON.parse(printed.toString()) as string[]
  const spans = texts.flatMap((text) =>
    (JSON.parse(text) as Sent).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  )
  return { all: texts.join(''), spans }
}

test.each([
  ['goes on with what a trusted proxy began', true],
  ['is never begun by a stranger', false],
])('the trace of a request and its statements %s', (_name, trusts) => {
  const { all, spans } = collected(trusts)
  const [request, ...others] = ['POST /api/thing.do', 'thing.broken', 'thing.do'].map((name) =>
    spans.find((span) => span.name === name),
  )
  expect(spans).toHaveLength(3)
  expect(others.map((span) => span?.parentSpanId)).toEqual([request?.spanId, request?.spanId])
  expect(request?.attributes).toEqual(
    expect.arrayContaining([
      { key: 'http.route', value: { stringValue: '/api/thing.do' } },
      { key: 'http.response.status_code', value: { intValue: 200 } },
    ]),
  )
  expect(others[0]?.attributes).toContainEqual({ key: 'db.response.status_code', value: { stringValue: '22P02' } })
  expect(request?.traceId === parent.split('-')[1]).toBe(trusts)
  expect(all).toContain('9.9.9')
  for (const personal of ['13800000000', '王小明', '路灯', '%E8', 'secret words', 'job.sweep', '127.0.0.1'])
    expect(all).not.toContain(personal)
})

test('nobody is told without the setting', () => {
  const read = readSetting({})
  expect('setting' in read ? read.setting.trace : undefined).toBeNull()
  const given = readSetting({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', TRACE_PERCENT: '5' })
  expect('setting' in given ? given.setting.trace : undefined).toEqual({ url: 'http://127.0.0.1:4318', percent: 5 })
})
