// A server of the first release, built from this repository's own history beside it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The last commit of 0.1.0. */
const released = '0fef54c'

const tried = (command: string, args: readonly string[], cwd?: string): boolean => {
  try {
    execFileSync(command, [...args], { ...(cwd === undefined ? {} : { cwd }), stdio: ['ignore', 'ignore', 'inherit'] })
    return true
  } catch {
    return false
  }
}

/** The folder in which it was built, kept for the next time; undefined where its history or its packages are not to be had. */
export const oldServer = (): string | undefined => {
  const folder = join(tmpdir(), `lai-shangliang-${released}`)
  if (existsSync(join(folder, 'dist/server/main.js'))) return folder
  mkdirSync(folder, { recursive: true })
  const archive = join(folder, 'source.tar')
  const isMade =
    tried('git', ['archive', '-o', archive, released]) &&
    tried('tar', ['-xf', archive, '-C', folder]) &&
    tried('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], folder) &&
    tried(process.execPath, ['config/build.mjs', 'server'], folder)
  return isMade ? folder : undefined
}
