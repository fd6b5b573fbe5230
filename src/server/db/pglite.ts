// The embedded backend: PostgreSQL in this process, one connection, transactions one after another.

import { existsSync, writeSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { databaseNotEmpty } from '../locales/backup'
import { embeddedFull, embeddedStuck } from '../locales/start'
import type { Backend, Link, Rows } from './driver'
import { lockFolder } from './folder-lock'
import { parsers } from './parse'
import { type Prepared, preparedOn } from './prepared'
import { watchThread } from './watchdog'

interface PGliteBackend extends Backend {
  /** Ends the role of the application, or takes it on: there is only one session. */
  act(role: string | null): Promise<void>
  /** the whole data folder at one instant, as a tar */
  dump(): Promise<Blob>
}

interface Runs {
  query(
    sql: string,
    values: unknown[],
  ): Promise<{ readonly rows: unknown[]; readonly affectedRows?: number; readonly fields: readonly unknown[] }>
}

/** The engine itself broke, not a statement: what it answers from now on is worth nothing. */
const isBroken = (error: unknown): boolean =>
  error instanceof WebAssembly.RuntimeError || (error instanceof Error && error.name === 'ExitStatus')

const guarded = async (answer: Promise<Rows>): Promise<Rows> => {
  try {
    return await answer
  } catch (error) {
    if (!isBroken(error)) throw error
    writeSync(2, `${embeddedStuck('')}\n`)
    return process.exit(1)
  }
}

const run = async (on: Runs, sql: string, values: readonly unknown[]): Promise<Rows> => {
  const { rows, affectedRows } = await on.query(sql, [...values])
  return { rows: rows as Record<string, unknown>[], affected: affectedRows }
}

/** A statement by itself: like the engine's own, it waits until nobody's transaction is open. */
const runAlone = (engine: PGlite, prepared: Prepared, sql: string, values: readonly unknown[], name?: string) =>
  guarded(
    name === undefined
      ? run(engine, sql, values)
      : engine._runExclusiveTransaction(() => engine.runExclusive(() => prepared.run(name, sql, values))),
  )

const undone = Symbol('rolled back on purpose')

/** Each borrower gets a link of its own, so that nobody's statement slips into another's transaction. */
const linkTo = (engine: PGlite, prepared: Prepared): Link => {
  let on: Runs = engine
  let end: (commits: boolean) => void = () => undefined
  let ended = Promise.resolve()
  const settle = async (commits: boolean): Promise<void> => {
    end(commits)
    on = engine
    await ended
  }
  return {
    query: (sql, values, name) => {
      if (on === engine) return runAlone(engine, prepared, sql, values, name)
      return guarded(
        name === undefined ? run(on, sql, values) : engine.runExclusive(() => prepared.run(name, sql, values)),
      )
    },
    begin: () =>
      new Promise((resolve, reject) => {
        ended = engine
          .transaction(async (transaction) => {
            on = transaction
            const commits = await new Promise<boolean>((decide) => {
              end = decide
              resolve()
            })
            if (!commits) throw undone
          })
          .catch((error: unknown) => {
            if (error !== undone) throw error
          })
        ended.catch(reject)
      }),
    commit: () => settle(true),
    rollback: () => settle(false),
    release: () => undefined,
  }
}

const changesTables = /\b(?:create|alter|drop)\b/i

const megabyte = 1024 * 1024

/** Looks every second, and waits long: bringing an old database up to date is one long statement. */
const watched = (folder: string): (() => Promise<void>) =>
  watchThread({
    folder,
    least: 64 * megabyte,
    every: 1000,
    maxWait: 180,
    maxWaitWhenFull: 15,
    words: { full: embeddedFull(folder), stuck: embeddedStuck(folder) },
  })

/** `folder` null keeps everything in memory, beginning with a copy of `template` if there is one. */
export const openPGlite = async (folder: string | null, template?: Blob): Promise<PGliteBackend> => {
  if (folder !== null) await mkdir(folder, { recursive: true })
  const unlock = folder === null ? undefined : await lockFolder(folder)
  const unwatch = folder === null ? undefined : watched(folder)
  const engine = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(template === undefined ? {} : { loadDataDir: template }),
    parsers: { ...parsers },
  })
  await engine.exec("set timezone to 'UTC'; set client_min_messages to error")
  const prepared = preparedOn(engine)
  return {
    kind: 'pglite',
    load: () => ({ open: 1, lent: 0, waiting: 0 }),
    query: (sql, values, name) => runAlone(engine, prepared, sql, values, name),
    script: async (sql) => {
      try {
        return (await engine.exec(sql)).flatMap((result) => result.rows as Record<string, unknown>[])
      } catch (error) {
        // A script that began a transaction and failed has left it open, and there is only one session.
        await engine.exec('rollback')
        throw error
      } finally {
        if (changesTables.test(sql)) prepared.forget()
      }
    },
    link: async () => linkTo(engine, prepared),
    close: async () => {
      await engine.close()
      await unwatch?.()
      await unlock?.()
    },
    dump: () => engine.dumpDataDir('none'),
    act: async (role) => {
      await engine.exec(role === null ? 'reset role' : `set role "${role}"`)
    },
  }
}

/** Lays a dumped data folder down where there is none. Throws a sentence when there is one. */
export const restorePGlite = async (folder: string, dump: Blob): Promise<void> => {
  if (existsSync(join(folder, 'PG_VERSION'))) throw new Error(databaseNotEmpty)
  await mkdir(folder, { recursive: true })
  const unlock = await lockFolder(folder)
  try {
    const engine = await PGlite.create({ dataDir: folder, loadDataDir: dump })
    await engine.close()
  } finally {
    await unlock()
  }
}
