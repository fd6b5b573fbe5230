// `npm run upgrade`: backs up, brings the tables up to date while the old version runs on, and starts a process of this
// version beside it to see that it can be sent requests. Then it says which processes to restart.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { makeBackup } from '../backup/make'
import { backupRoot, command, openSource, print } from '../backup/open'
import { connect } from '../db/connect'
import { installQueue } from '../job/queue'
import { made } from '../locales/backup'
import { embeddedStops, migrated, notReady, restartNow, trying } from '../locales/upgrade'
import type { Setting } from '../setting'
import { version } from '../version'

const maxWait = 90_000

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

const backUp = async (setting: Setting): Promise<void> => {
  const root = backupRoot(setting, undefined)
  await mkdir(root, { recursive: true, mode: 0o700 })
  const source = await openSource(setting)
  try {
    const { folder, manifest } = await makeBackup(root, source, new Date().toISOString())
    print(made(folder, (manifest.bytes / 1_048_576).toFixed(1), manifest.pictures))
  } finally {
    await source.database.close()
  }
}

const isReady = async (port: number): Promise<boolean> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/ready`).catch(() => undefined)
  if (answer?.ok !== true) return false
  return ((await answer.json()) as { version: string }).version === version
}

/** Throws a sentence when a process of this version does not become ready. */
const tryIt = async (): Promise<void> => {
  const port = await freePort()
  const program = fileURLToPath(new URL('main.js', import.meta.url))
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    for (const end = Date.now() + maxWait; Date.now() < end; await new Promise((next) => setTimeout(next, 300))) {
      if (child.exitCode !== null) break
      if (await isReady(port)) return
    }
    throw new Error(notReady(version))
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

command(async (setting) => {
  await backUp(setting)
  if (setting.database.kind === 'pglite') return print(embeddedStops(version))
  const database = await connect(setting.database, { onError: () => undefined, prepare: installQueue })
  await database.close()
  print(migrated(version))
  print(trying(version))
  await tryIt()
  print(restartNow(version))
})
