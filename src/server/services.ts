// What the app is built from: everything that reaches outside of this process, so that tests can bring their own.

import type { LimitName } from '../domain/contract/endpoint'
import type { Processes } from '../domain/process/registry'
import type { Database } from './db/database'
import type { FileStore } from './file/store'
import type { Secret } from './secret'
import type { Sms } from './session/sms'
import type { Setting } from './setting'
import type { Wechat } from './wechat/wechat'

/** Structured logging. Never a phone number, a name, a text or a token. */
export interface Log {
  info(what: object, message?: string): void
  warn(what: object, message?: string): void
  error(what: object, message?: string): void
}

export interface Limit {
  readonly max: number
  readonly seconds: number
}

/** How many sockets over which meetings come may be open. */
export interface SocketLimits {
  /** of one session */
  readonly session: number
  /** of one address: a whole room may share it */
  readonly address: number
  readonly all: number
  /** bytes that wait for somebody's slow line; more are not heaped up */
  readonly waiting: number
}

/** How slowly an upload may arrive. */
export interface Pace {
  /** bytes a second, over every window */
  readonly least: number
  /** milliseconds */
  readonly window: number
  /** milliseconds for the whole */
  readonly deadline: number
}

export interface Services {
  readonly db: Database
  /** what runs a course here */
  readonly processes: Processes
  /** the present instant, ISO */
  readonly clock: () => string
  /** a new UUIDv7 */
  readonly newId: () => string
  readonly secret: Secret
  readonly sms: Sms
  readonly store: FileStore
  /** where uploads lie while they arrive; nothing in it outlives its request */
  readonly incomingFolder: string
  /** how slowly an upload may arrive; absent: as usual */
  readonly pace?: Pace
  readonly log: Log
  readonly limits: Readonly<Record<LimitName, Limit>>
  /** how many sockets may be open at once; absent: as usual */
  readonly socketLimits?: SocketLimits
  /** the program of the thread that calculates opinions; absent: none are calculated */
  readonly opinionFile?: string
  /** the program of the thread that unfolds HEIC pictures; absent: they are refused */
  readonly heicFile?: string
  /** absent: nothing of WeChat is used */
  readonly wechat?: Wechat | undefined
  readonly setting: Pick<Setting, 'demo' | 'publicUrl' | 'corsOrigins' | 'trustProxy' | 'district'>
}
