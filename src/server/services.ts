// What the app is built from: everything that reaches outside of this process, so that tests can bring their own.

import type { LimitName } from '../domain/contract/endpoint'
import type { Processes } from '../domain/process/registry'
import type { Database } from './db/database'
import type { Backend } from './db/driver'
import type { ExportThread } from './export/task'
import type { FileStore } from './file/store'
import type { GateLimits } from './http/gate'
import type { Secret } from './secret'
import type { Sms } from './session/sms'
import type { Setting, SmsSetting } from './setting'
import type { Speech } from './speech/speech'
import type { Trace } from './trace/trace'
import type { Wechat } from './wechat/wechat'

/** Structured logging. Never a phone number, a name, a text or a token. */
export interface Log {
  info(what: object, message?: string): void
  warn(what: object, message?: string): void
  error(what: object, message?: string): void
}

export interface Limit {
  /** of one session, or of one address unless that has a number of its own */
  readonly max: number
  readonly seconds: number
  /** of one address at which nobody is signed in: a hall or an office may share it */
  readonly address?: number
  /** of those, how many are asked for no proof of work; absent: all */
  readonly free?: number
  /** of all addresses of a /48; absent: twice those of one */
  readonly network?: number
  /** of everybody in a district who is not signed in, before each is asked for a proof of work; absent: any number */
  readonly district?: number
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

/** How slowly an upload may arrive, and an answer be taken. */
export interface Pace {
  /** bytes a second, over every window */
  readonly least: number
  /** milliseconds */
  readonly window: number
  /** milliseconds for the whole */
  readonly deadline: number
  /** milliseconds in which something of an answer has to be taken */
  readonly untaken: number
}

/** This process and the machine that it runs on, for the technician. */
export interface Machine {
  /** of this process, a new one at each start */
  readonly id: string
  readonly version: string
  readonly host: string
  readonly port: number
  readonly startedAt: string
  readonly production: boolean
  readonly dataDir: string
  /** null: the key is a setting */
  readonly keyFile: string | null
  readonly sms: SmsSetting
  readonly files: 'disk' | 's3'
  readonly backend: Backend
  /** whether the copy that is read keeps up; absent: none is */
  readonly copyFollows?: () => boolean | Promise<boolean>
  /** what a reader of the figures of this process must show; null: nobody reads them */
  readonly metricsToken: string | null
}

export interface Services {
  readonly db: Database
  /** answers lists, figures and exports out of a copy of the database; absent: there is none */
  readonly replica?: Database
  /** writes large files in a thread; absent: in this one, page by page */
  readonly exports?: ExportThread
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
  /** how slowly uploads may arrive and answers be taken; absent: as usual */
  readonly pace?: Pace
  readonly log: Log
  readonly limits: Readonly<Record<LimitName, Limit>>
  /** how much is done at once, and how long one waits for it; absent: as usual */
  readonly gate?: GateLimits
  /** whether the disk of the embedded database is nearly full: nothing is written then; absent: it has none */
  readonly isRoomLow?: () => boolean
  /** milliseconds for which an answer to everybody is shared; absent: as usual */
  readonly freshness?: number
  /** how many sockets may be open at once; absent: as usual */
  readonly socketLimits?: SocketLimits
  /** the program of the threads that calculate; absent: there are no opinions, and a request waits for topics */
  readonly calculationFile?: string
  /** the program of the thread that unfolds HEIC pictures; absent: they are refused */
  readonly heicFile?: string
  /** absent: nobody turns speech into words */
  readonly speech?: Speech | undefined
  /** absent: nobody looks after this process */
  readonly machine?: Machine
  /** tells a collector where the time of requests goes; absent: nobody is told */
  readonly trace?: Trace
  /** absent: nothing of WeChat is used */
  readonly wechat?: Wechat | undefined
  readonly setting: Pick<Setting, 'demo' | 'publicUrl' | 'corsOrigins' | 'trustProxy' | 'district' | 'map'> &
    Partial<Pick<Setting, 'staffIdleMinutes' | 'secondFactor' | 'timestampUrl'>>
}
