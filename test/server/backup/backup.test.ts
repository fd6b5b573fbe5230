// Backing up, trying the backup and putting it back, on both databases: what is found when something in it is wrong.

import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { type Kept, keptIn, letGo, pictureFolder, writeManifest } from '../../../src/server/backup/folder'
import { makeBackup, type Source } from '../../../src/server/backup/make'
import { madeNow } from '../../../src/server/backup/note'
import { programPath } from '../../../src/server/backup/program'
import { openScratch, restoreEmbedded, restoreOwn, restorePictures } from '../../../src/server/backup/restore'
import { verifyAll } from '../../../src/server/backup/verify'
import { opened } from '../../../src/server/db/connect'
import { migrations } from '../../../src/server/db/migration'
import { openPGlite } from '../../../src/server/db/pglite'
import { openPostgres } from '../../../src/server/db/postgres'
import { runOne } from '../../../src/server/db/statement'
import { diskStore } from '../../../src/server/file/disk'
import { deriveSecret } from '../../../src/server/secret'
import type { BackendKind } from '../support/backend'
import { startUsual } from '../support/citus'
import { withClient } from '../support/postgres'
import { aServer, type TestServer } from '../support/server'
import { aTown } from '../support/town'
import { aReportInput } from '../support/walk'

const there = programPath('pg_dump') !== undefined && programPath('pg_restore') !== undefined
if (!there) console.warn('PostgreSQL’s pg_dump is not on this machine: its backups are not tried.')
const kinds: readonly BackendKind[] = there ? ['pglite', 'postgres'] : ['pglite']

describe.each(kinds)('of %s', (backend) => {
  let server: TestServer
  let root = ''
  let kept: Kept
  let source: Source

  beforeAll(async () => {
    server = await aServer({ backend })
    root = mkdtempSync(join(tmpdir(), 'lsl-backup-'))
    const town = await aTown(server)
    const { resident } = town.people
    const photoId = uuidv7()
    const form = new FormData()
    const red = { width: 40, height: 30, channels: 3, background: 'red' } as const
    form.set('file', new Blob([new Uint8Array(await sharp({ create: red }).jpeg().toBuffer())]), 'a.jpg')
    const sent = await resident.client.fetch(`/api/file.upload?id=${photoId}`, { method: 'POST', body: form })
    expect(sent.status).toBe(200)
    await resident.client.command('report.submit', { ...aReportInput(town), photoIds: [photoId] })
    const { db } = server
    source = {
      database: { db, backend: server.backend, close: async () => undefined },
      store: server.services.store,
      url: server.databaseUrl,
      embedded: async () => (await server.backend.dump?.()) ?? new Blob(),
      note: async (name, at, bytes) => {
        await runOne(db, madeNow, [uuidv7(), at, name, bytes])
      },
    }
    kept = await makeBackup(root, source, '2026-11-29T01:02:03.456Z')
  })
  afterAll(async () => {
    await server.close()
    rmSync(root, { recursive: true, force: true })
  })

  const scratch = () => ({ ownerUrl: server.databaseUrl, scratch: mkdtempSync(join(tmpdir(), 'lsl-scratch-')) })
  const pictures = () => diskStore(join(root, pictureFolder))

  test('has a manifest, the picture in both sizes, and is noted for the office', async () => {
    expect(kept.name).toBe('lai-shangliang-2026-11-29T01-02-03Z')
    expect(kept.manifest).toMatchObject({ pictures: 2, kind: backend })
    expect((await keptIn(root)).map(({ name }) => name)).toEqual([kept.name])
    const row = await server.db.selectFrom('backup_run').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: kept.name, bytes: kept.manifest.bytes, checked_at: null })
  })

  test('restored aside all of it is sound; a changed event, a lost or altered picture and another key are found', async () => {
    const database = await openScratch(kept, scratch())
    const { secret } = server.services
    const sound = await verifyAll(database.db, pictures(), secret)
    expect(sound).toMatchObject({ faults: [], subjects: 1, events: 1, pictures: 1 })

    await database.backend.script(`update report_event set actor_role = actor_role || 'x'`)
    expect((await verifyAll(database.db, pictures(), secret)).faults.map(({ what }) => what)).toEqual(['chain'])
    await database.backend.script(`update report_event set actor_role = rtrim(actor_role, 'x')`)
    await database.backend.script(`update report set state = jsonb_set(state, '{title}', '"other"')`)
    expect((await verifyAll(database.db, pictures(), secret)).faults.map(({ what }) => what)).toEqual(['state'])
    await database.close()

    const again = await openScratch(kept, scratch())
    const other = deriveSecret('f'.repeat(64))
    expect(new Set((await verifyAll(again.db, null, other)).faults.map(({ what }) => what))).toEqual(new Set(['key']))
    const [file] = readdirSync(join(root, pictureFolder), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.jpg') && !name.includes('thumb'),
    )
    const path = join(root, pictureFolder, file ?? '')
    appendFileSync(path, 'x')
    expect((await verifyAll(again.db, pictures(), secret)).faults.map(({ what }) => what)).toEqual(['altered'])
    rmSync(path)
    expect((await verifyAll(again.db, pictures(), secret)).faults.map(({ what }) => what)).toEqual(['missing'])
    await again.close()
    // the next backup fetches it again
    await makeBackup(root, source, '2026-11-29T02:00:00.000Z')
    expect(existsSync(path)).toBe(true)
  })

  test('put back into an empty database everything is there; it never overwrites one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lsl-restored-'))
    const cluster = backend === 'postgres' ? await startUsual() : undefined
    const ownerUrl = (await cluster?.database()) ?? ''
    // a login of the application's own, as a real installation has it
    const url = ownerUrl.replace('//owner@', '//reader@')
    if (cluster !== undefined) await withClient(ownerUrl, (db) => db.query('create role reader login'))
    const restore = () =>
      backend === 'postgres' ? restoreOwn(kept, { url, ownerUrl }) : restoreEmbedded(kept, join(folder, 'pg'))
    await restore()
    await expect(restore()).rejects.toThrow(/not overwritten/)
    const store = diskStore(join(folder, 'file'))
    expect(await restorePictures(root, kept, store)).toBe(2)
    const database = opened(
      backend === 'postgres'
        ? openPostgres({ url, connections: 1, role: null, onError: () => undefined })
        : await openPGlite(join(folder, 'pg')),
    )
    expect(await verifyAll(database.db, store, server.services.secret)).toMatchObject({
      faults: [],
      subjects: 1,
      pictures: 1,
    })
    const of = (db: typeof database.db) => db.selectFrom('report').selectAll().execute()
    expect(await of(database.db)).toEqual(await of(server.db))
    await database.close()
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('one whose bytes were changed is refused with a sentence', async () => {
    const { folder } = await makeBackup(root, source, '2026-11-29T03:00:00.000Z')
    appendFileSync(join(folder, kept.manifest.database), 'x')
    const [damaged] = await keptIn(root)
    if (damaged === undefined) throw new Error('There is a backup.')
    await expect(openScratch(damaged, scratch())).rejects.toThrow(/not what its manifest says/)
  })

  test('old ones go, the newest never, and with them the pictures that no backup names', async () => {
    const stray = join(root, pictureFolder, 'zhijiang', 'stray.jpg')
    writeFileSync(stray, 'deleted since')
    expect(await letGo(root, 30, '2026-12-20T00:00:00.000Z')).toEqual([])
    expect(existsSync(stray)).toBe(false)
    await letGo(root, 30, '2027-12-01T00:00:00.000Z')
    expect((await keptIn(root)).map(({ name }) => name)).toEqual(['lai-shangliang-2026-11-29T03-00-00Z'])
    expect(
      readdirSync(join(root, pictureFolder), { recursive: true }).some((name) => String(name).endsWith('.jpg')),
    ).toBe(true)
  })
})

test('a folder without a whole manifest is no backup', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lsl-backup-'))
  const folder = join(root, 'lai-shangliang-2026-01-01T00-00-00Z')
  await writeManifest(root, {} as never)
  expect(await keptIn(root)).toEqual([])
  writeFileSync(`${folder}`, '')
  expect(await keptIn(root)).toEqual([])
  rmSync(root, { recursive: true, force: true })
})

test('a database of the first release, which kept no print of its key, is backed up before it is brought up to date', async () => {
  const backend = await openPGlite(null)
  const folder = mkdtempSync(join(tmpdir(), 'lsl-backup-'))
  try {
    const first = migrations.findIndex(({ name }) => name === '0022-deployment')
    for (const { up } of migrations.slice(0, first)) await backend.script(up)
    const old: Source = {
      database: opened(backend),
      store: diskStore(join(folder, 'file')),
      url: null,
      embedded: async () => (await backend.dump?.()) ?? new Blob(),
      note: () => Promise.reject(new Error('no table for it')),
    }
    const { manifest } = await makeBackup(folder, old, '2026-11-30T01:02:03.456Z')
    expect(manifest.keyPrint).toBeNull()
    expect(manifest.bytes).toBeGreaterThan(0)
  } finally {
    await backend.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
