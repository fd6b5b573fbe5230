// Installs the npm packages when node_modules is missing or is not what the lock file says.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { mustRun, root, step } from './step.mjs'

const read = (file) => {
  const full = path.join(root, file)
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : undefined
}

/** Whether every package of the lock file is there in its version; packages for other machines may be absent. */
const installed = () => {
  const wanted = read('package-lock.json')
  const present = read('node_modules/.package-lock.json')
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, peer }]) =>
      place === '' || present[place]?.version === version || ((optional || devOptional || peer) && !present[place]),
  )
}

export const installPackages = async () => {
  if (installed()) return
  // npm tells its own path to the scripts that it runs
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--include=dev', '--prefer-offline', '--loglevel=error']
  await step('Installing packages (about a minute)', () =>
    npm?.endsWith('.js') ? mustRun(process.execPath, [npm, ...args]) : mustRun('npm', args),
  )
}
