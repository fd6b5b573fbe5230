// kill -9, again and again, of the real server under load: everything it acknowledged is there, and nothing is there twice.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { verifyChain } from '../../../src/domain/log/chain'
import { connect, type OpenDatabase } from '../../../src/server/db/connect'
import { diskStore } from '../../../src/server/file/disk'
import { installQueue } from '../../../src/server/job/queue'
import { type EventRow, linkOf, sha256 } from '../../../src/server/log/link'
import { deriveSecret } from '../../../src/server/secret'
import { freePort } from '../../free-port'
import { type Client, clientOf, RefusedError } from '../support/client'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import type { TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { aReportInput, openMatter } from '../support/walk'

const root = resolve(__dirname, '../../..')
const secretKey = '0123456789abcdef'.repeat(4)
const workers = 6

type DatabaseChoice = Parameters<typeof connect>[0]

/** One thing sent: a report, or a note on the matter. Sent again with the same id until it is acknowledged. */
interface Sent {
  readonly requestId: string
  readonly kind: 'report' | 'note'
  readonly by: Client
  acknowledged: string | null
}

interface Scene {
  readonly town: Town
  readonly lead: Client
  readonly matterId: string
  readonly sent: Sent[]
  readonly refusals: RefusedError[]
}

const twoAnswers = { status: 0, refused: 'internal' } as const

const start = async (port: number, environment: Record<string, string>): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      SECRET_KEY: secretKey,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString()))
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said.join('')}`)
    const health = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined)
    if (health?.ok) return child
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`The server does not answer: ${said.join('')}`)
}

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error('The server ended before it was killed.')
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const open = (choice: DatabaseChoice): Promise<OpenDatabase> =>
  connect(choice, { onError: () => undefined, prepare: installQueue })

/** Declares the walk with so many kills, once for each backend. */
export const survives = (kills: number): void =>
  describe.each(['pglite', 'postgres'] as const)('on %s', (backend) => {
    let cluster: PostgresCluster | undefined
    let folder: string
    let choice: DatabaseChoice
    let environment: Record<string, string>

    beforeAll(async () => {
      execFileSync(process.execPath, ['config/build.mjs', 'server'], { cwd: root, stdio: 'ignore' })
      folder = mkdtempSync(join(tmpdir(), 'lsl-kill-'))
      cluster = backend === 'postgres' ? await startPostgres() : undefined
      const url = await cluster?.database()
      choice =
        url === undefined
          ? { kind: 'pglite', folder: join(folder, 'pg') }
          : { kind: 'postgres', url, ownerUrl: url, connections: 5 }
      environment = { DATA_DIR: folder, ...(url === undefined ? {} : { DATABASE_URL: url }) }
    })
    afterAll(async () => {
      await cluster?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    /** The people and the matter that the load is about, written before the first start. */
    const prepare = async (port: number) => {
      const child = await openForSeed()
      const { database, server } = child
      const town = await aTown(server)
      const people = await Promise.all(Array.from({ length: workers }, (_, n) => aPerson(server, `居民${n}`)))
      await database.close()
      const reachable = (client: Client): Client => clientOf(`http://127.0.0.1:${port}`, client.token)
      return { town, clients: people.map(({ client }) => reachable(client)), reachable }
    }

    const openForSeed = async () => {
      const database = await open(choice)
      await database.db
        .insertInto('district')
        .values({ district_id: 'zhijiang', name: '枝江', created_at: new Date().toISOString() })
        .execute()
      const server = {
        db: database.db,
        services: { secret: deriveSecret(secretKey), store: diskStore(join(folder, 'file')) },
        now: () => new Date().toISOString(),
        client: (token?: string) => clientOf('http://127.0.0.1', token),
      } as unknown as TestServer
      return { database, server }
    }

    const send = async ({ town, lead, matterId }: Scene, one: Sent): Promise<void> => {
      const { requestId, by } = one
      const answer =
        one.kind === 'report'
          ? await by.command('report.submit', { requestId, ...aReportInput(town, { text: `报 ${requestId}` }) })
          : await lead.command('matter.act', { requestId, id: matterId, command: { action: 'note', text: requestId } })
      const said = JSON.stringify(answer)
      // a repeated request must be answered as the first time
      if (one.acknowledged !== null && one.acknowledged !== said) throw new RefusedError(twoAnswers)
      one.acknowledged = said
    }

    /** Sends without pause until told to stop; refusals are collected, being cut off is what is expected. */
    const press = async (scene: Scene, by: Client, worker: number, stopped: () => boolean): Promise<void> => {
      for (let count = 0; !stopped() && count < 40; count += 1) {
        const kind = (worker + count) % 3 === 0 ? 'note' : 'report'
        const one: Sent = { requestId: uuidv7(), kind, by, acknowledged: null }
        scene.sent.push(one)
        await send(scene, one).catch((error: unknown) => {
          if (error instanceof RefusedError) scene.refusals.push(error)
        })
      }
    }

    const oneRound = async (scene: Scene, clients: readonly Client[], child: ChildProcess, round: number) => {
      let down = false
      const load = clients.map((client, worker) => press(scene, client, worker, () => down))
      await new Promise((later) => setTimeout(later, 150 + ((round * 37) % 200)))
      await kill(child)
      down = true
      await Promise.all(load)
    }

    /** What was cut off is sent again, and a few that were answered already. */
    const repeat = async (scene: Scene): Promise<void> => {
      const doubtful = scene.sent.filter((one) => one.acknowledged === null)
      const known = scene.sent.filter((one) => one.acknowledged !== null).slice(-3)
      for (const one of [...doubtful, ...known]) await send(scene, one)
    }

    test(`every acknowledged write is there after ${kills} kills, none twice`, async () => {
      const port = await freePort()
      const { town, clients, reachable } = await prepare(port)
      let child = await start(port, environment)
      const walkers = Object.fromEntries(
        Object.entries(town.people).map(([name, person]) => [name, { ...person, client: reachable(person.client) }]),
      ) as Town['people']
      const { matterId } = await openMatter({ ...town, people: walkers })
      const lead = walkers.memberA.client
      await lead.command('matter.act', { id: matterId, command: { action: 'claim' } })

      const scene: Scene = { town, lead, matterId, sent: [], refusals: [] }
      let answeredInTime = 0
      for (let round = 0; round < kills; round += 1) {
        await oneRound(scene, clients, child, round)
        answeredInTime = scene.sent.filter((one) => one.acknowledged !== null).length
        child = await start(port, environment)
        await repeat(scene)
      }
      await kill(child)

      const { db, close } = await open(choice)
      const reports = await db.selectFrom('report').select(['id', 'number']).execute()
      const events = await db.selectFrom('report_event').select('report_id').execute()
      const rows = db.selectFrom('matter_event').selectAll().where('matter_id', '=', matterId).orderBy('version')
      const log = (await rows.execute()) as unknown as EventRow[]
      const matter = await db
        .selectFrom('matter')
        .select('version')
        .where('id', '=', matterId)
        .executeTakeFirstOrThrow()
      await close()

      const notes = log.flatMap((event) => (event.type === 'noted' ? [String(event.data.text)] : []))
      const idsOf = (kind: Sent['kind']) => scene.sent.filter((one) => one.kind === kind).map((one) => one.requestId)
      const subject = { districtId: 'zhijiang', kind: 'matter', id: matterId } as const
      expect(scene.refusals).toEqual([])
      expect(scene.sent.filter((one) => one.acknowledged === null)).toEqual([])
      // the load was real: work was done in every round, and the kills cut some of it off
      expect(answeredInTime).toBeGreaterThan(kills * workers)
      expect(answeredInTime).toBeLessThan(scene.sent.length)
      // all of them, and besides them only the one that the matter was opened with
      expect([...notes].sort()).toEqual(idsOf('note').sort())
      expect(reports).toHaveLength(idsOf('report').length + 1)
      expect(reports.map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf('report')))
      expect(new Set(reports.map(({ number }) => number)).size).toBe(reports.length)
      // one event to each report, and the answer to that one
      expect(events).toHaveLength(reports.length + 1)
      const links = log.map((event) => linkOf<object>(event))
      expect(verifyChain(subject, links, matter.version, sha256)).toMatchObject({ unbroken: true })
    }, 1_200_000)
  })
