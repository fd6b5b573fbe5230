// `node config/released.mjs`: keeps the statements of this version in test/server/db/released, so that later versions show
// that they still run: two versions work on one database during an upgrade. Run it when a version is released.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './setup/step.mjs'

const server = path.join(root, 'src/server')
const files = readdirSync(server, { recursive: true })
  .filter(
    (name) => name.endsWith('.ts') && /\b(?:statement|listing)</.test(readFileSync(path.join(server, name), 'utf8')),
  )
  // programs do their work as soon as they are loaded
  .filter((name) => !/(?:^|\/)main(?:-\w+)?\.ts$/.test(name))
const outfile = path.join(root, 'dist/released/statements.mjs')
await build({
  stdin: {
    contents: [
      ...files.map((name) => `import './src/server/${name.replace(/\.ts$/, '').split(path.sep).join('/')}'`),
      "export { statements } from './src/server/db/statement'",
    ].join('\n'),
    resolveDir: root,
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
const { statements } = await import(pathToFileURL(outfile).href)
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const folder = path.join(root, 'test/server/db/released')
mkdirSync(folder, { recursive: true })
const sorted = [...statements.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
const kept = { version, statements: Object.fromEntries(sorted.map(({ name, sql }) => [name, sql])) }
writeFileSync(path.join(folder, `${version}.json`), `${JSON.stringify(kept, null, 2)}\n`)
rmSync(path.dirname(outfile), { recursive: true, force: true })
console.log(`${sorted.length} statements of ${version}`)
