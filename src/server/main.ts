// Starts the server from the environment, tells where it listens, and stops it in order.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadDemo } from './demo/load'
import { greet } from './greeting'
import { pageMissing } from './locales/start'
import { readSetting } from './setting'
import { type StartedServer, startServer } from './start'
import { failureSentence } from './start-failure'

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
    complain(failureSentence(error, setting))
    if (setting.logLevel === 'debug') complain(error instanceof Error ? (error.stack ?? '') : '')
    process.exit(1)
  }
}

void main()
