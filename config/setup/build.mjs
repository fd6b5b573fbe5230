// Builds what is asked for, and only what changed since it was last built.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { mustRun, root, step } from './step.mjs'

const filesUnder = (place) => {
  const full = path.join(root, place)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [place]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)))
}

/** One number for the content of all files under these places. */
const hashOf = (places) => {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesUnder)) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/** What a build is told by its surroundings: another address of the server is another package. */
const settings = () =>
  Object.entries(process.env)
    .filter(([name]) => name.startsWith('TARO_APP_'))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n')

/** What a build was made of: as long as it stays the same, nothing is built again. */
export const stampOf = (places) => createHash('sha256').update(hashOf(places)).update(settings()).digest('hex')

const taro = async (type, output, env = {}) => {
  rmSync(path.join(root, output), { recursive: true, force: true })
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  await mustRun(process.execPath, [cli, 'build', '--type', type], {
    quiet: true,
    env: { NODE_ENV: 'production', ...env },
  })
}

/** Puts a .br and a .gz beside every text file, so that the server never compresses while someone waits. */
const compress = async (folder) => {
  const brotli = promisify(brotliCompress)
  const zip = promisify(gzip)
  const texts = filesUnder(folder).filter((file) => /\.(js|css|html|svg|json)$/.test(file))
  await Promise.all(
    texts.map(async (file) => {
      const full = path.join(root, file)
      const text = readFileSync(full)
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
      writeFileSync(`${full}.br`, await brotli(text, { params }))
      writeFileSync(`${full}.gz`, await zip(text, { level: 9 }))
    }),
  )
}

/** How programs for Node are bundled: one file each; packages stay outside. */
const forNode = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  tsconfig: path.join(root, 'tsconfig.json'),
}

const bundle = async (entryPoints, output) => {
  const { build } = await import('esbuild')
  rmSync(path.join(root, output), { recursive: true, force: true })
  await build({ ...forNode, entryPoints, outdir: output })
  sayModules(output)
}

/** Node takes the .js files of this folder for modules. */
export const sayModules = (output) => {
  mkdirSync(path.join(root, output), { recursive: true })
  writeFileSync(path.join(root, output, 'package.json'), '{ "type": "module" }\n')
}

/** The programs of the server, each with the file that it starts from. */
export const serverBundle = {
  ...forNode,
  entryPoints: {
    main: 'src/server/main.ts',
    import: 'src/server/import/main.ts',
    doctor: 'src/server/health/main.ts',
    backup: 'src/server/backup/main.ts',
    'backup-check': 'src/server/backup/main-check.ts',
    restore: 'src/server/backup/main-restore.ts',
    upgrade: 'src/server/upgrade/main.ts',
    verify: 'src/server/backup/main-verify.ts',
    witness: 'src/server/witness/main.ts',
    'wechat-doctor': 'src/server/wechat/doctor/main.ts',
    calculation: 'src/server/calculation/worker.ts',
    heic: 'src/server/file/heic-worker.ts',
    export: 'src/server/export/worker.ts',
  },
}

/** One of each setting that a build of the mini-program knows. */
const told = JSON.parse(readFileSync(path.join(root, 'config/setup/told.json'), 'utf8'))

const tools = ['config', 'babel.config.js', 'tsconfig.json', 'package-lock.json']
const screens = ['src/miniapp', 'src/domain', ...tools]
const blank = ['test/bench/blank', ...tools]

const targets = {
  h5: {
    name: 'Building the app for browsers',
    sources: screens,
    output: 'dist/h5',
    build: async () => {
      await taro('h5', 'dist/h5')
      await compress('dist/h5')
    },
  },
  weapp: {
    name: 'Building the app for WeChat',
    sources: screens,
    output: 'dist/weapp',
    build: () => taro('weapp', 'dist/weapp'),
  },
  'weapp-told': {
    name: 'Building the app for WeChat with everything that a build can be told',
    sources: screens,
    output: 'dist/weapp-told',
    build: () => taro('weapp', 'dist/weapp-told', { OUTPUT_ROOT: 'dist/weapp-told', ...told }),
  },
  server: {
    name: 'Building the server',
    sources: ['src/server', 'src/domain', 'package.json', ...tools],
    output: 'dist/server',
    build: () => bundle(serverBundle.entryPoints, 'dist/server'),
  },
  'wechat-stand-in': {
    name: 'Building the stand-in for WeChat',
    sources: ['test/wechat-stand-in', ...tools],
    output: 'dist/wechat-stand-in',
    build: () => bundle({ main: 'test/wechat-stand-in/main.ts' }, 'dist/wechat-stand-in'),
  },
  bench: {
    name: 'Building the benchmarks',
    sources: ['test/bench', 'test/free-port.ts', 'test/server/support', 'src/server', 'src/domain', ...tools],
    output: 'dist/bench',
    build: () =>
      bundle(
        filesUnder('test/bench').filter((file) => path.dirname(file) === 'test/bench' && file.endsWith('.ts')),
        'dist/bench',
      ),
  },
  attack: {
    name: 'Building the attacks',
    sources: ['test/attack', 'test/bench', 'test/server/support', 'src/server', 'src/domain', ...tools],
    output: 'dist/attack',
    build: () => bundle({ main: 'test/attack/main.ts' }, 'dist/attack'),
  },
  'blank-h5': {
    name: 'Building an empty app for browsers',
    sources: blank,
    output: 'dist/blank-h5',
    build: async () => {
      await taro('h5', 'dist/blank-h5', { BENCH: 'blank' })
      await compress('dist/blank-h5')
    },
  },
  'blank-weapp': {
    name: 'Building an empty app for WeChat',
    sources: blank,
    output: 'dist/blank-weapp',
    build: () => taro('weapp', 'dist/blank-weapp', { BENCH: 'blank' }),
  },
}

/** Builds the named targets, one after the other, leaving out those whose sources and settings are as they were. */
export const buildTargets = async (names) => {
  for (const name of names) {
    const target = targets[name]
    if (target === undefined) throw new Error(`There is no "${name}" to build: ${Object.keys(targets).join(', ')}.`)
    const stamp = path.join(root, 'dist/.stamp', name)
    const hash = stampOf(target.sources)
    const fresh =
      existsSync(path.join(root, target.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
    if (fresh) continue
    rmSync(stamp, { force: true })
    await step(target.name, target.build)
    mkdirSync(path.dirname(stamp), { recursive: true })
    writeFileSync(stamp, hash)
  }
}
