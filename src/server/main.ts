// Starts the server from the environment, tells where it listens, and stops it in order.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadDemo } from './demo/load'
import { codeOf } from './error-code'
import { greet } from './greeting'
import { databaseUnreachable, pageMissing, portInUse } from './locales/start'
import { readSetting, type Setting } from './setting'
import { type StartedServer, startServer } from './start'

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const complain = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** How long a stop may take before the process ends anyway. */
const graceMs = 20_000

const stopOnSignal = ({ stop }: StartedServer): void => {
  let stopping = false
  const end = (): void => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), graceMs).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(String(error))
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

/** Of the network, and of PostgreSQL: a wrong login, a database that is not there. */
const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '28P01', '28000', '3D000'])

const sentenceOf = (error: unknown, setting: Setting): string => {
  const code = codeOf(error)
  if (code === 'EADDRINUSE') return portInUse(setting.port)
  if (setting.database.kind === 'postgres' && unreachable.has(code)) {
    return databaseUnreachable(new URL(setting.database.url).host)
  }
  return error instanceof Error ? error.message : String(error)
}

const main = async (): Promise<void> => {
  const read = readSetting(process.env)
  if ('problems' in read) {
    for (const problem of read.problems) complain(problem)
    process.exitCode = 1
    return
  }
  const { setting } = read
  try {
    const server = await startServer(setting, print, (services) => loadDemo(services, print))
    stopOnSignal(server)
    await greet(server.services, setting, server.port, print)
    if (!existsSync(join(setting.pageFolder, 'index.html'))) complain(pageMissing)
  } catch (error) {
    complain(sentenceOf(error, setting))
    if (setting.logLevel === 'debug') complain(error instanceof Error ? (error.stack ?? '') : '')
    process.exit(1)
  }
}

void main()
