// Where the time of a request went, told to whatever collects it (OpenTelemetry): the request, and below it each statement by
// its name. Never an address, a person, a question's words or a statement's values.

import type { FastifyInstance } from 'fastify'
import type { Backend } from '../db/driver'

export interface Trace {
  /** Tells of every request of this app. */
  readonly watch: (app: FastifyInstance) => void
  /** The same database, telling of what requests ask of it. */
  readonly watched: (backend: Backend) => Backend
  /** Sends what is left. */
  readonly stop: () => Promise<void>
}

export interface TraceOptions {
  /** of the collector, without `/v1/traces` */
  readonly url: string
  /** of a hundred requests so many are told of */
  readonly percent: number
  readonly version: string
  /** a proxy that is trusted may have begun the trace */
  readonly trustsProxy: boolean
}
