// Tells an OpenTelemetry collector over OTLP. The libraries are loaded only when there is one: without the setting this costs
// nothing, not even their reading.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Context, Span } from '@opentelemetry/api'
import type { FastifyRequest } from 'fastify'
import type { Rows } from '../db/driver'
import { codeOf } from '../error-code'
import type { Trace, TraceOptions } from './trace'

const service = 'lai-shangliang'

export const otlpTrace = async ({ url, percent, version, trustsProxy }: TraceOptions): Promise<Trace> => {
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }, { W3CTraceContextPropagator }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/core'),
    ])
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, defaultTextMapGetter, trace } = api
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(percent / 100) }),
    spanProcessors: [
      new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${url.replace(/\/+$/, '')}/v1/traces` }) }),
    ],
  })
  const tracer = provider.getTracer(service, version)
  const propagator = new W3CTraceContextPropagator()
  /** What a request is part of, for all that is done for it. */
  const under = new AsyncLocalStorage<Context>()
  const contexts = new WeakMap<FastifyRequest, Context>()

  const spanned = async (name: string | undefined, work: () => Promise<Rows>): Promise<Rows> => {
    const context = under.getStore()
    // Jobs would tell of nothing else all day.
    if (context === undefined) return work()
    const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': name ?? 'unnamed' }
    const span = tracer.startSpan(name ?? 'unnamed', { kind: SpanKind.CLIENT, attributes }, context)
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      span.setAttribute('db.response.status_code', codeOf(error))
      throw error
    } finally {
      span.end()
    }
  }

  const spanOf = (request: FastifyRequest): Span | undefined => {
    const context = contexts.get(request)
    return context === undefined ? undefined : trace.getSpan(context)
  }

  return {
    watch: (app) => {
      app.addHook('onRequest', (request, _reply, done) => {
        const from = trustsProxy
          ? propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter)
          : ROOT_CONTEXT
        const route = request.routeOptions.url ?? 'unknown'
        const attributes = { 'http.request.method': request.method, 'http.route': route, 'lsl.request_id': request.id }
        const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, from)
        const context = trace.setSpan(from, span)
        contexts.set(request, context)
        under.run(context, done)
      })
      // Reading the body leaves what the request was under: it is told again.
      app.addHook('preValidation', (request, _reply, done) => {
        const context = contexts.get(request)
        if (context === undefined) done()
        else under.run(context, done)
      })
      app.addHook('onResponse', async (request, reply) => {
        const span = spanOf(request)
        span?.setAttribute('http.response.status_code', reply.statusCode)
        if (request.refusal !== null && request.refusal !== undefined)
          span?.setAttribute('lsl.refusal', request.refusal)
        if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
        span?.end()
      })
      // A client that hung up gets no answer.
      app.addHook('onRequestAbort', async (request) => spanOf(request)?.end())
    },
    watched: (backend) => ({
      ...backend,
      query: (sql, values, name) => spanned(name, () => backend.query(sql, values, name)),
      link: async () => {
        const link = await backend.link()
        return { ...link, query: (sql, values, name) => spanned(name, () => link.query(sql, values, name)) }
      },
    }),
    stop: () => provider.shutdown(),
  }
}
