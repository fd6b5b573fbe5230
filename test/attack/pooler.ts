// pgbouncer between the server and the database, as docs/operating.md sets it: in session mode everything works.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from '../bench/measure/product'
import { listing } from '../bench/measure/request'
import { freePort } from '../free-port'
import { startPostgres, withClient } from '../server/support/postgres'
import { after, ask } from './ask'
import { settingsOf, settle } from './scene'
import type { Outcome } from './target'
import { compareWritten, keepWriting, told } from './writing'

const program = '/usr/sbin/pgbouncer'

export const attackPooler = async (): Promise<readonly Outcome[]> => {
  const attack = 'two servers behind pgbouncer in session mode'
  if (!existsSync(program)) return [{ attack, came: 'not tried: pgbouncer is not on this machine', held: true }]
  const cluster = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'lsl-pooler-'))
  chmodSync(folder, 0o777)
  const port = await freePort()
  const url = await cluster.database()
  const name = new URL(url).pathname.slice(1)
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    [
      '[databases]',
      `${name} = host=${cluster.folder} user=owner dbname=${name}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = any',
      'pool_mode = session',
      'server_reset_query = DISCARD ALL',
      'default_pool_size = 30',
      'max_client_conn = 300',
      'ignore_startup_parameters = extra_float_digits',
      '',
    ].join('\n'),
  )
  const settled = await settle(url)
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const pooler = spawn(program, ['-q', ...user, join(folder, 'pgbouncer.ini')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await after(1000)
    const through = `postgres://owner@127.0.0.1:${port}/${name}`
    const settings = { ...settingsOf(through), DATABASE_CONNECTIONS: '10' }
    const one = await startProduct(settings)
    const other = await startProduct(settings)
    try {
      const writing = keepWriting({ urls: () => [one.url, other.url], ...settled })
      const lists: number[] = []
      for (const end = performance.now() + 4000; performance.now() < end; ) {
        const { url: path, headers } = listing()
        lists.push((await ask(one.url, path, headers['x-forwarded-for'] ?? '')).status)
      }
      const written = await writing.stop()
      const { lost, doubled } = await compareWritten(url, written)
      const [{ n } = { n: '0' }] = await withClient(
        url,
        async (db) =>
          (
            await db.query<{ n: string }>(
              "select count(*) as n from pg_stat_activity where application_name = 'lai-shangliang'",
            )
          ).rows,
      )
      return [
        {
          attack,
          came: `${told(written)}, ${lost} lost, ${doubled} doubled; ${lists.filter((status) => status === 200).length} of ${lists.length} lists; ${n} connections to the database`,
          held:
            lost === 0 && doubled === 0 && written.acknowledged.length > 0 && lists.every((status) => status === 200),
        },
      ]
    } finally {
      await one.stop()
      await other.stop()
    }
  } finally {
    pooler.kill('SIGINT')
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
