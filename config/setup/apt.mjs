// Installs what a Debian machine lacks, where that is allowed: as root.
import { existsSync } from 'node:fs'
import { mustRun } from './step.mjs'

export const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

export const install = async (...packages) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await mustRun('apt-get', ['update', '-qq'], { quiet: true, env })
  await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { quiet: true, env })
}
