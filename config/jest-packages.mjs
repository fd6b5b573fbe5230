// Packages of hundreds of small modules, made into one file each family: Jest loads every module of every package again for
// each test file, and most of that time went into these.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

/** By family, because parts of one package share what they remember. */
const families = {
  typebox: ['typebox', 'typebox/compile', 'typebox/value', 'typebox/schema', 'typebox/format', 'typebox/system'],
  kysely: ['kysely'],
}

const fileOf = (name) => `${name.replaceAll('/', '-')}.cjs`

const make = (rootDir, folder) => {
  for (const [family, names] of Object.entries(families)) {
    const contents = names.map((name, at) => `export * as part${at} from '${name}'`).join('\n')
    buildSync({
      stdin: { contents, resolveDir: rootDir },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      outfile: path.join(folder, `family-${family}.cjs`),
      logLevel: 'warning',
    })
    for (const [at, name] of names.entries()) {
      const text = `module.exports = { __esModule: true, ...require('./family-${family}.cjs').part${at} }\n`
      writeFileSync(path.join(folder, fileOf(name)), text)
    }
  }
}

/** Where Jest finds these packages: a mapping of names to files, which are made when a version is new. */
export const packedPackages = (rootDir) => {
  const versions = Object.keys(families).map((family) => {
    const manifest = path.join(rootDir, 'node_modules', family, 'package.json')
    return `${family}-${JSON.parse(readFileSync(manifest, 'utf8')).version}`
  })
  const folder = path.join(rootDir, 'node_modules/.cache/jest-packages', versions.join('-'))
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`
    mkdirSync(draft, { recursive: true })
    make(rootDir, draft)
    try {
      renameSync(draft, folder)
    } catch (error) {
      // another run may have been quicker
      if (!existsSync(folder)) throw error
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return Object.fromEntries(
    Object.values(families)
      .flat()
      .map((name) => [`^${name}$`, path.join(folder, fileOf(name))]),
  )
}
