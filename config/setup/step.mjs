// Runs one step of a script and tells how it goes: its name at once, a sign of life while it lasts, its time at the end.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Does `work`, telling that it goes on every ten seconds; what `work` throws is passed on. */
export const step = async (name, work) => {
  const since = Date.now()
  console.log(`· ${name} ...`)
  const timer = setInterval(() => console.log(`  ${name}: ${seconds(since)} so far`), 10_000)
  try {
    const answer = await work()
    console.log(`✓ ${name} (${seconds(since)})`)
    return answer
  } catch (error) {
    console.log(`✗ ${name} (${seconds(since)})`)
    throw error
  } finally {
    clearInterval(timer)
  }
}

/** Runs a program in the project's folder. Answers its exit code; `quiet` keeps what it prints for when it fails. */
export const run = (command, args, { env = {}, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    const printed = []
    child.stdout?.on('data', (text) => printed.push(text))
    child.stderr?.on('data', (text) => printed.push(text))
    child.once('error', reject)
    child.once('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(printed))
      resolve(code ?? 1)
    })
  })

/** Like `run`, for a program whose failure ends the script. */
export const mustRun = async (command, args, options) => {
  const code = await run(command, args, options)
  if (code !== 0) throw new Error(`${path.basename(command)} ${args.join(' ')} ended with code ${code}.`)
}

/** Runs a script's work; a failure is told as one sentence and becomes the exit code. */
export const main = async (work) => {
  try {
    if (Number(process.versions.node.split('.')[0]) < 20) {
      throw new Error(`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org.`)
    }
    await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
