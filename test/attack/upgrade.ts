// From the first release to this one as docs/operating.md tells it: `upgrade` while the old server takes reports, then both
// versions on one database, then this one alone; and a data folder of the old one opened by this one.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openPGlite } from '../../src/server/db/pglite'
import { district, settleDistrict } from '../bench/measure/million'
import { type Product, startProduct } from '../bench/measure/product'
import { startPostgres, withClient } from '../server/support/postgres'
import { addressOf, after, ask } from './ask'
import { oldServer } from './old'
import { settingsOf } from './scene'
import type { Outcome } from './target'
import { compareWritten, keepWriting, told } from './writing'

const people = 200

const run = async (program: string, settings: Readonly<Record<string, string>>): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [`dist/server/${program}.js`], {
    env: { ...process.env, ...settings },
    timeout: 300_000,
  })
  return stdout
}

const rolling = async (old: string, folder: string): Promise<readonly Outcome[]> => {
  const cluster = await startPostgres()
  const running: Product[] = []
  const start = async (settings: Readonly<Record<string, string>>, where?: string): Promise<Product> => {
    const product = await startProduct(settings, where)
    running.push(product)
    return product
  }
  try {
    const url = await cluster.database()
    const settings = {
      ...settingsOf(url),
      DISTRICT_NAME: '枝江',
      OFFICE_PHONE: '13800000001',
      BACKUP_FOLDER: join(folder, 'backup'),
      DATA_DIR: join(folder, 'data'),
      PG_BIN: cluster.bin,
    }
    const before = await start(settings, old)
    const settled = await withClient(url, async (db) => {
      // this district was made by the old server itself
      const made = await settleDistrict(
        {
          query: (sql, values) => (sql.startsWith('insert into district ') ? Promise.resolve() : db.query(sql, values)),
        },
        people,
      )
      return made
    })
    await after(6000)
    const urls = new Set([before.url])
    const writing = keepWriting({ urls: () => [...urls], ...settled })
    await after(2000)
    const began = performance.now()
    const said = await run('upgrade', settings)
    const took = (performance.now() - began) / 1000
    const now = await start(settings)
    urls.add(now.url)
    await after(6000)
    const headers = { authorization: `Bearer ${settled.tokens[0]}` }
    const mine = await Promise.all(
      [before, now].map((one) => ask(one.url, '/api/report.mine?limit=50', addressOf(1), { headers })),
    )
    const ids = mine.map(({ body }) => (body.rows as { id: string }[]).map(({ id }) => id).sort())
    urls.delete(before.url)
    await after(200)
    await before.stop()
    running.splice(running.indexOf(before), 1)
    await after(2000)
    const written = await writing.stop()
    const { lost, doubled } = await compareWritten(url, written)
    const verified = await run('verify', settings).then(
      () => 'verify finds nothing',
      (error: unknown) => `verify: ${String((error as { stdout?: string }).stdout).slice(0, 300)}`,
    )
    const failures = Object.keys(written.others).filter((status) => Number(status) >= 500 && status !== '503').length
    return [
      {
        attack: 'upgrade under load, both versions on one database, then the new one alone',
        came: `${told(written)}; ${lost} lost, ${doubled} doubled; upgrade took ${took.toFixed(0)} s and said "${said.trim().split('\n').at(-1)?.slice(0, 60)}"; both show the same ${ids[0]?.length} of one person: ${String(ids[0]) === String(ids[1])}; ${verified}`,
        held:
          lost === 0 &&
          doubled === 0 &&
          failures === 0 &&
          String(ids[0]) === String(ids[1]) &&
          verified === 'verify finds nothing',
      },
    ]
  } finally {
    for (const product of running) await product.stop()
    await cluster.stop()
  }
}

const embedded = async (old: string, folder: string): Promise<readonly Outcome[]> => {
  const settings = {
    ...settingsOf(''),
    DATA_DIR: join(folder, 'embedded'),
    DISTRICT_NAME: '枝江',
    OFFICE_PHONE: '13800000001',
  }
  const first = await startProduct(settings, old)
  await first.keep()
  const database = await openPGlite(join(settings.DATA_DIR, 'pg'))
  const settled = await settleDistrict(
    {
      query: (sql, values) =>
        sql.startsWith('insert into district ') ? Promise.resolve() : database.query(sql, values),
    },
    people,
  )
  await database.close()
  const second = await startProduct(settings, old)
  const writing = keepWriting({ urls: () => [second.url], ...settled, people: 2 })
  await after(2000)
  const { acknowledged } = await writing.stop()
  await second.keep()
  const now = await startProduct(settings)
  const found = new Set<string>()
  for (const token of settled.tokens) {
    const mine = await ask(now.url, '/api/report.mine?limit=50', addressOf(found.size), {
      headers: { authorization: `Bearer ${token}` },
    })
    for (const { id } of (mine.body.rows as { id: string }[] | undefined) ?? []) found.add(id)
  }
  const more = keepWriting({ urls: () => [now.url], ...settled, people: 2 })
  await after(1000)
  const later = await more.stop()
  await now.keep()
  const lost = acknowledged.filter((id) => !found.has(id)).length
  return [
    {
      attack: `a data folder of the old release in ${district}, opened by this one`,
      came: `of ${acknowledged.length} reports ${lost} lost, ${later.acknowledged.length} more taken`,
      held: lost === 0 && acknowledged.length > 0 && later.acknowledged.length > 0,
    },
  ]
}

export const attackUpgrade = async (): Promise<readonly Outcome[]> => {
  const old = oldServer()
  if (old === undefined)
    return [
      { attack: 'an upgrade from 0.1.0', came: 'not tried: its history or its packages are not here', held: true },
    ]
  const folder = mkdtempSync(join(tmpdir(), 'lsl-upgrade-'))
  try {
    return [...(await rolling(old, folder)), ...(await embedded(old, folder))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
