// `npm run bundle`: one file to carry into a network without internet: Node, the built app and only what runs, with
// checksums and an installer. It is for the kind of machine that it is made on.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildTargets } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'
import { main, mustRun, root, step } from './setup/step.mjs'

const programs = 'dist/server'
/** Loaded by name and not by an import: fonts of the printed things. */
const named = ['@embedpdf/fonts-sc']
/** Of these packages only the files that are used: of the typeface two weights of seven. */
const only = { '@embedpdf/fonts-sc': /(?:\.[cm]?js|package\.json|NotoSansHans-(?:Regular|Bold)\.otf)$/ }
/** Types, sources of types, maps and handbooks never run. */
const idle = /(?:\.d\.[cm]?ts|\.map|\.ts|\.md|\.markdown|\.flow|tsconfig.*\.json|\.eslintrc.*|\.prettierrc.*)$/i
const idleFolders = new Set([
  'test',
  'tests',
  '__tests__',
  'docs',
  'example',
  'examples',
  'benchmark',
  'benchmarks',
  '.github',
])

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Packages that the programs import. */
const imported = () => {
  const names = new Set(named)
  for (const file of readdirSync(path.join(root, programs)).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(path.join(root, programs, file), 'utf8')
    for (const [, specifier] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^."'/][^"']*)["']/g)) {
      const name = packageOf(specifier)
      if (existsSync(path.join(root, 'node_modules', name))) names.add(name)
    }
  }
  return [...names]
}

/** Where a package finds another, as Node looks for it. */
const found = (name, from) => {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const place = path.join(folder, 'node_modules', name)
    if (existsSync(place)) return place
  }
  return undefined
}

/** Folders of these packages and of all that they need on this machine. */
const closure = (names) => {
  const places = new Set()
  const visit = (place) => {
    if (place === undefined || places.has(place)) return
    places.add(place)
    const manifest = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'))
    const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} } = manifest
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers])
      visit(found(name, place))
  }
  for (const name of names) visit(found(name, root))
  return [...places].filter((place) => !place.includes(`${path.sep}@types${path.sep}`))
}

const runs = (place, name) => {
  const wanted = only[name]
  return (source) => {
    const inside = path.relative(place, source)
    if (inside === '') return true
    const parts = inside.split(path.sep)
    if (parts.includes('node_modules')) return false
    if (lstatSync(source).isDirectory()) return !idleFolders.has(parts.at(-1))
    return wanted === undefined ? !idle.test(inside) : wanted.test(inside)
  }
}

const copyPackages = (target) => {
  for (const place of closure(imported())) {
    const inside = path.relative(root, place)
    const name = inside
      .slice(inside.lastIndexOf('node_modules') + 'node_modules'.length + 1)
      .split(path.sep)
      .join('/')
    cpSync(place, path.join(target, inside), { recursive: true, dereference: true, filter: runs(place, name) })
  }
}

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(full) : [full]
    })

/** As `sha256sum --check` reads it. */
const checksums = (folder) =>
  filesUnder(folder)
    .map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${path.relative(folder, file)}\n`)
    .join('')

const lay = (target, { name, version }) => {
  const app = path.join(target, 'app')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(app, { recursive: true })
  cpSync(process.execPath, path.join(app, 'node'), { dereference: true })
  chmodSync(path.join(app, 'node'), 0o755)
  const isMap = (source) => source.endsWith('.map')
  for (const part of [programs, 'dist/h5', 'docs', 'deploy', 'LICENSE']) {
    cpSync(path.join(root, part), path.join(app, part), { recursive: true, filter: (source) => !isMap(source) })
  }
  cpSync(path.join(root, 'deploy/bin'), path.join(app, 'bin'), { recursive: true })
  writeFileSync(path.join(app, 'package.json'), `${JSON.stringify({ name, version, private: true }, null, 2)}\n`)
  copyPackages(app)
  cpSync(path.join(root, 'deploy/install.sh'), path.join(target, 'install.sh'))
  writeFileSync(path.join(target, 'VERSION'), `${version}\n`)
  writeFileSync(path.join(target, 'SHA256SUMS'), checksums(target))
}

main(async () => {
  const { values } = parseArgs({
    options: { to: { type: 'string', default: 'dist/bundle' }, folder: { type: 'boolean' } },
  })
  await installPackages()
  await buildTargets(['h5', 'server'])
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const title = `${manifest.name}-${manifest.version}-${process.platform}-${process.arch}`
  const folder = path.resolve(root, values.to)
  const target = path.join(folder, title)
  await step('Putting together what runs', async () => lay(target, manifest))
  if (values.folder) return console.log(target)
  const file = `${title}.tar.gz`
  const sorted = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner']
  await step('Packing', () =>
    mustRun('tar', [...sorted, '--use-compress-program=gzip -9n', '-C', folder, '-cf', path.join(folder, file), title]),
  )
  const sum = createHash('sha256')
    .update(readFileSync(path.join(folder, file)))
    .digest('hex')
  writeFileSync(path.join(folder, `${file}.sha256`), `${sum}  ${file}\n`)
  console.log(
    `${path.join(folder, file)}\n${(lstatSync(path.join(folder, file)).size / 1e6).toFixed(1)} MB, SHA-256 ${sum}`,
  )
})
