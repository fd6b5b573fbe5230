// A database that is lost: patroni, etcd and haproxy with the files of deploy/failover on this machine, a planned change of
// the leader and a killed one, while people report. Nothing acknowledged is lost, and nothing is there twice.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { startProduct } from '../bench/measure/product'
import { freePort } from '../free-port'
import { besidePostgres } from '../server/support/postgres'
import { after } from './ask'
import { settingsOf, settle } from './scene'
import type { Outcome } from './target'
import { compareWritten, keepWriting, told, type Written } from './writing'

const needed = ['patroni', 'patronictl', 'etcd', 'haproxy']

const isThere = (program: string): boolean =>
  ['/usr/bin', '/usr/sbin', '/usr/local/bin'].some((folder) => existsSync(join(folder, program)))

/** Every replacement has to find its place: a file that was changed must not slip through untried. */
const replaced = (file: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce(
    (before, [from, to]) => {
      const text = before.replaceAll(from, to)
      if (text === before && from !== to) throw new Error(`“${from}” is not in ${file}.`)
      return text
    },
    readFileSync(join('deploy/failover', file), 'utf8'),
  )

interface Node {
  readonly name: string
  readonly config: string
  readonly data: string
  readonly rest: number
  readonly port: number
  process: ChildProcess | undefined
}

export const attackFailover = async (): Promise<readonly Outcome[]> => {
  const attack = 'the database is lost'
  const missing = needed.filter((program) => !isThere(program))
  if (missing.length > 0)
    return [{ attack, came: `not tried: ${missing.join(', ')} not on this machine (Debian has them)`, held: true }]
  const { as, bin, folder: own } = besidePostgres()
  const folder = mkdtempSync(join(tmpdir(), 'lsl-failover-'))
  chmodSync(folder, 0o777)
  const running: ChildProcess[] = []
  const begin = (program: string, args: readonly string[]): ChildProcess => {
    const child = spawn(program, [...args], {
      ...as,
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder, ETCD_UNSUPPORTED_ARCH: process.arch },
      stdio: 'ignore',
    })
    running.push(child)
    return child
  }
  const etcd = await freePort()
  const peer = await freePort()
  const nodes: Node[] = []
  for (const name of ['node-1', 'node-2']) {
    const data = join(folder, name)
    mkdirSync(data, { mode: 0o700 })
    if ('uid' in as) chownSync(data, as.uid, as.gid)
    const [rest, port] = [await freePort(), await freePort()]
    const config = join(folder, `${name}.yml`)
    writeFileSync(
      config,
      replaced('patroni.yml', [
        ['name: node-1', `name: ${name}`],
        ['10.0.0.1:2379,10.0.0.2:2379,10.0.0.3:2379', `127.0.0.1:${etcd}`],
        ['10.0.0.1:8008', `127.0.0.1:${rest}`],
        ['10.0.0.1:5432', `127.0.0.1:${port}`],
        ['10.0.0.0/24', '127.0.0.1/32'],
        ['local all all peer', 'local all all trust'],
        ['/var/lib/postgresql/lai-shangliang', data],
        ['/usr/lib/postgresql/15/bin', bin],
        ['  authentication:', `  parameters:\n    unix_socket_directories: ${folder}\n  authentication:`],
      ]),
    )
    nodes.push({ name, config, data, rest, port, process: undefined })
  }
  const isLeader = async ({ rest }: Node): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${rest}/primary`).catch(() => undefined))?.status === 200
  const isCopy = async ({ rest }: Node): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${rest}/sync`).catch(() => undefined))?.status === 200
  const found = async (is: (node: Node) => Promise<boolean>, among: readonly Node[] = nodes): Promise<Node> => {
    for (let tries = 0; tries < 600; tries += 1) {
      for (const node of among) if (await is(node)) return node
      await after(200)
    }
    throw new Error('The cluster does not come up.')
  }
  try {
    begin('etcd', [
      ...['--data-dir', join(folder, 'etcd'), '--name', 'one', '--log-level', 'error'],
      ...['--listen-client-urls', `http://127.0.0.1:${etcd}`, '--advertise-client-urls', `http://127.0.0.1:${etcd}`],
      ...[
        '--listen-peer-urls',
        `http://127.0.0.1:${peer}`,
        '--initial-advertise-peer-urls',
        `http://127.0.0.1:${peer}`,
      ],
      ...['--initial-cluster', `one=http://127.0.0.1:${peer}`],
    ])
    await after(1500)
    for (const node of nodes) {
      node.process = begin('patroni', [node.config])
      await after(2000)
    }
    await found(isLeader)
    await found(isCopy)
    const primary = await freePort()
    const copy = await freePort()
    const servers = (text: string): string =>
      text
        .split('\n')
        .filter((line) => !line.includes('server node-3'))
        .map((line) => {
          const node = nodes.find(({ name }) => line.includes(`server ${name} `))
          return node === undefined ? line : `    server ${node.name} 127.0.0.1:${node.port} check port ${node.rest}`
        })
        .join('\n')
    const proxy = join(folder, 'haproxy.cfg')
    writeFileSync(
      proxy,
      servers(
        replaced('haproxy.cfg', [
          ['bind 127.0.0.1:5000', `bind 127.0.0.1:${primary}`],
          ['bind 127.0.0.1:5001', `bind 127.0.0.1:${copy}`],
        ]),
      ),
    )
    begin('haproxy', ['-f', proxy])
    await after(3000)
    const addressOf = (port: number, database: string): string =>
      `postgres://postgres:password-of-postgres@127.0.0.1:${port}/${database}`
    const admin = new pg.Client({ connectionString: addressOf(primary, 'postgres') })
    await admin.connect()
    await admin.query('create database trial')
    await admin.end()
    const url = addressOf(primary, 'trial')
    const settled = await settle(url)
    const product = await startProduct({ ...settingsOf(url), DATABASE_READ_URL: addressOf(copy, 'trial') })
    try {
      const phases: Written[] = []
      const during = async (what: () => Promise<void>): Promise<Written> => {
        const writing = keepWriting({ urls: () => [product.url], ...settled, people: 4 })
        await after(2000)
        await what()
        await after(5000)
        const written = await writing.stop()
        phases.push(written)
        return written
      }
      const first = await found(isLeader)
      const other = await found(isCopy)
      const planned = await during(async () => {
        const names = ['--master', first.name, '--candidate', other.name]
        // people go on reporting meanwhile, in this very process
        await promisify(execFile)('patronictl', [
          '-c',
          first.config,
          'switchover',
          'lai-shangliang',
          ...names,
          '--force',
        ])
        await found(isLeader, [other])
      })
      await found(isCopy)
      const lost = await during(async () => {
        // its machine is gone: nobody says goodbye
        other.process?.kill('SIGKILL')
        const [postmaster] = readFileSync(join(other.data, 'postmaster.pid'), 'utf8').split('\n')
        process.kill(Number(postmaster), 'SIGKILL')
        await found(isLeader, [first])
      })
      const all: Written = {
        sent: phases.flatMap(({ sent }) => sent),
        acknowledged: phases.flatMap(({ acknowledged }) => acknowledged),
        others: {},
        longestGap: 0,
      }
      const { lost: gone, doubled } = await compareWritten(url, all)
      return [
        {
          attack: 'the leader is changed by plan',
          came: told(planned),
          held: planned.longestGap <= 3000 && planned.acknowledged.length > 0,
        },
        {
          attack: 'the leader is killed',
          came: `${told(lost)}; of both ${gone} lost, ${doubled} doubled`,
          held: lost.longestGap <= 20_000 && gone === 0 && doubled === 0 && lost.acknowledged.length > 0,
        },
      ]
    } finally {
      await product.stop()
    }
  } finally {
    for (const child of [...running].reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      child.kill('SIGTERM')
      await Promise.race([new Promise((resolve) => child.once('exit', resolve)), after(15_000)])
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
    rmSync(own, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}
