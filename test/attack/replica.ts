// A copy that follows the database answers lists, figures and exports; who has just written reads the newest; a copy that is
// lost costs nobody an answer.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startProduct } from '../bench/measure/product'
import { besidePostgres, startPostgres, withClient } from '../server/support/postgres'
import { addressOf, after, ask, command } from './ask'
import { settingsOf, settle } from './scene'
import type { Outcome } from './target'

const program = 'pg_basebackup'

export const attackReplica = async (): Promise<readonly Outcome[]> => {
  const copy = besidePostgres()
  if (!copy.has(program))
    return [{ attack: 'a copy that is read', came: `not tried: ${program} is not on this machine`, held: true }]
  const cluster = await startPostgres()
  try {
    const url = await cluster.database()
    const { stationCode, tokens } = await settle(url)
    copy.run(program, ['-D', join(copy.folder, 'data'), '-R', '-X', 'stream', '-h', cluster.folder, '-U', 'owner'])
    const following = await copy.serve()
    const readUrl = url.replace(encodeURIComponent(cluster.folder), encodeURIComponent(copy.folder))
    const product = await startProduct({ ...settingsOf(url), DATABASE_READ_URL: readUrl })
    try {
      await after(5000)
      const asked = async (): Promise<number> => {
        const { rows } = await withClient(readUrl, (db) =>
          db.query<{ n: string }>('select xact_commit as n from pg_stat_database where datname = current_database()'),
        )
        return Number(rows[0]?.n)
      }
      const before = await asked()
      const list = (n: number) => ask(product.url, `/api/matter.list?limit=${(n % 40) + 1}`, addressOf(n))
      const answers = []
      for (let n = 0; n < 80; n += 1) answers.push(await list(n))
      // PostgreSQL counts what a connection did when it has been idle for ten seconds
      await after(11_000)
      const byCopy = (await asked()) - before

      // as if the copy were a day behind
      await withClient(readUrl, (db) => db.query('select pg_wal_replay_pause()'))
      const headers = { authorization: `Bearer ${tokens[0]}` }
      const report = { stationCode, title: '', text: '路灯不亮，晚上看不见路。', photoIds: [], anonymity: 'hidden' }
      const sent = await command(product.url, 'report.submit', addressOf(1), report, headers)
      const mine = await ask(product.url, '/api/report.mine', addressOf(1), { headers })
      const readsOwn = JSON.stringify(mine.body).includes(String(sent.body.id))
      await after(6500)
      const figure = `/api/figure.get?from=2026-01-01&to=${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}`
      const behind = await ask(product.url, figure, addressOf(2))
      const counted = (behind.body.reports as { in?: number } | undefined)?.in
      await following.kill()
      const without = []
      for (let n = 0; n < 40; n += 1) without.push(await list(n + 1000))
      return [
        {
          attack: '80 lists with a copy beside the database',
          came: `${answers.filter(({ status }) => status === 200).length} answered, ${byCopy} statements on the copy`,
          held: answers.every(({ status }) => status === 200) && byCopy > 40,
        },
        {
          attack: 'a copy that stands still',
          came: `who reported ${readsOwn ? 'sees' : 'does not see'} it; after 6.5 s the figures count ${counted} of 1`,
          held: sent.status === 200 && readsOwn && counted === 1,
        },
        {
          attack: 'a copy that is killed',
          came: `${without.filter(({ status }) => status === 200).length} of 40 lists answered`,
          held: without.every(({ status }) => status === 200),
        },
      ]
    } finally {
      await product.stop()
      await following.stop()
    }
  } finally {
    await cluster.stop()
    rmSync(copy.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}
