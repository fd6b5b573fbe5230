// The thread's program, bundled as the build does it: a worker cannot be begun from TypeScript.

import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

let made: string | undefined

export const opinionFile = (): string => {
  if (made === undefined) {
    made = join(mkdtempSync(join(tmpdir(), 'lsl-opinion-')), 'opinion.mjs')
    const source = 'src/server/meeting/opinion-worker.ts'
    const options = ['--bundle', '--platform=node', '--target=node20', '--format=esm', '--packages=external']
    execFileSync(process.execPath, [
      resolve('node_modules/esbuild/bin/esbuild'),
      source,
      ...options,
      `--outfile=${made}`,
      '--log-level=warning',
    ])
  }
  return made
}
