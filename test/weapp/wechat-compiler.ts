// WeChat's own compilers, wcsc for styles and wcc for templates, as miniprogram-compiler carries them: what they refuse
// never gets onto a phone.

import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The programs are built for this kind of machine only. */
export const runsHere = process.platform === 'linux' && process.arch === 'x64'

export interface Compiled {
  /** How many files were given to the compiler. */
  readonly files: number
  /** What it said when it refused; null when it took everything. */
  readonly refusal: string | null
}

const filesIn = (root: string, endings: readonly string[]): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => endings.includes(path.extname(file)))
    .sort()

/** Runs a copy: the package leaves its programs without the right to be run. */
const compile = (program: 'wcc' | 'wcsc', root: string, files: readonly string[], ...how: string[]): Compiled => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wechat-compiler-'))
  const copy = path.join(folder, program)
  try {
    copyFileSync(path.join(path.dirname(require.resolve('miniprogram-compiler')), 'bin/linux', program), copy)
    chmodSync(copy, 0o755)
    // one call for all files: an import or an include of a file that was not given is refused too
    const { status, error, stderr } = spawnSync(copy, [...how, ...files], { cwd: root, maxBuffer: 64_000_000 })
    if (error !== undefined) throw error
    return { files: files.length, refusal: status === 0 ? null : String(stderr).trim() || `ended with code ${status}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const compileStyles = (root: string): Compiled => compile('wcsc', root, filesIn(root, ['.wxss']), '-lc')

export const compileTemplates = (root: string): Compiled =>
  compile('wcc', root, filesIn(root, ['.wxml', '.wxs']), '-d', '-cc', '0')
