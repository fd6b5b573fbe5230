// To the minute, as docs/operating.md tells it: a base, the kept log, and back to an instant between two reports.
import { appendFileSync, chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from '../bench/measure/product'
import { besidePostgres, startPostgres, withClient } from '../server/support/postgres'
import { after } from './ask'
import { settingsOf, settle } from './scene'
import type { Outcome } from './target'
import { compareWritten, keepWriting } from './writing'

const program = 'pg_basebackup'

export const attackRecovery = async (): Promise<readonly Outcome[]> => {
  const copy = besidePostgres()
  const attack = 'back to an instant out of a base and the kept log'
  if (!copy.has(program)) return [{ attack, came: `not tried: ${program} is not on this machine`, held: true }]
  const wal = mkdtempSync(join(tmpdir(), 'lsl-wal-'))
  chmodSync(wal, 0o777)
  const cluster = await startPostgres({
    settings: ['archive_mode=on', `archive_command=test ! -f ${wal}/%f && cp %p ${wal}/%f`, 'archive_timeout=60'],
  })
  try {
    const url = await cluster.database()
    const settled = await settle(url)
    const settings = settingsOf(url)
    const product = await startProduct(settings)
    copy.run(program, ['-D', join(copy.folder, 'data'), '-X', 'none', '-h', cluster.folder, '-U', 'owner'])
    const write = async (milliseconds: number) => {
      const writing = keepWriting({ urls: () => [product.url], ...settled })
      await after(milliseconds)
      return writing.stop()
    }
    const wanted = await write(2000)
    const [instant] = await withClient(url, async (db) => (await db.query('select clock_timestamp()::text as at')).rows)
    await after(1200)
    const unwanted = await write(1000)
    await withClient(url, async (db) => {
      const { rows } = await db.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name')
      for (let tries = 0; tries < 200; tries += 1) {
        const { rows: kept } = await db.query<{ done: boolean }>(
          'select coalesce(last_archived_wal >= $1, false) as done from pg_stat_archiver',
          [rows[0]?.name],
        )
        if (kept[0]?.done) return
        await after(100)
      }
      throw new Error('The log is not kept.')
    })
    await product.stop()
    await cluster.kill()

    const conf = join(copy.folder, 'data', 'postgresql.auto.conf')
    appendFileSync(
      conf,
      `restore_command = 'cp ${wal}/%f %p'\nrecovery_target_time = '${instant.at}'\nrecovery_target_action = 'promote'\n`,
    )
    writeFileSync(join(copy.folder, 'data', 'recovery.signal'), '')
    const began = performance.now()
    const restored = await copy.serve()
    try {
      const again = url.replace(encodeURIComponent(cluster.folder), encodeURIComponent(copy.folder))
      for (let tries = 0; tries < 300; tries += 1) {
        const [row] = await withClient(
          again,
          async (db) => (await db.query('select pg_is_in_recovery() as waits')).rows,
        )
        if (row?.waits === false) break
        await after(100)
      }
      const took = performance.now() - began
      const { lost, doubled } = await compareWritten(again, wanted)
      const { lost: gone } = await compareWritten(again, unwanted)
      const server = await startProduct({ ...settings, DATABASE_URL: again })
      const ready = (await fetch(`${server.url}/api/ready`)).status
      const more = keepWriting({ urls: () => [server.url], ...settled })
      await after(500)
      const later = await more.stop()
      await server.stop()
      return [
        {
          attack,
          came: `of ${wanted.acknowledged.length} before the instant ${lost} lost, of ${unwanted.acknowledged.length} after it ${gone} left out, ${doubled} too many, in ${(took / 1000).toFixed(1)} s; the server on it answers ${ready} and took ${later.acknowledged.length} more`,
          held:
            lost === 0 &&
            doubled === 0 &&
            gone === unwanted.acknowledged.length &&
            ready === 200 &&
            later.acknowledged.length > 0,
        },
      ]
    } finally {
      await restored.stop()
    }
  } finally {
    await cluster.stop()
    rmSync(wal, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
    rmSync(copy.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}
