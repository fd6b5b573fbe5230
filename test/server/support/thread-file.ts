// Programs of threads, bundled as the build does it: a worker cannot be begun from TypeScript.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'

const made = new Map<string, string>()
/** Within the project, where Node finds the packages. */
const folder = resolve('test-results')

export const threadFile = (source: string): string => {
  const before = made.get(source)
  if (before !== undefined) return before
  mkdirSync(folder, { recursive: true })
  const file = join(mkdtempSync(join(folder, 'thread-')), 'thread.mjs')
  const options = ['--bundle', '--platform=node', '--target=node20', '--format=esm', '--packages=external']
  const esbuild = resolve('node_modules/esbuild/bin/esbuild')
  execFileSync(process.execPath, [esbuild, source, ...options, `--outfile=${file}`, '--log-level=warning'])
  made.set(source, file)
  return file
}

export const calculationFile = (): string => threadFile('src/server/calculation/worker.ts')
export const exportFile = (): string => threadFile('src/server/export/worker.ts')
export const heicFile = (): string => threadFile('src/server/file/heic-worker.ts')
