// Which part of the source may import which: the rules, and how to find what breaks them in one file.
import path from 'node:path'

export interface Import {
  /** as it is written, such as `../store/draft` or `react` */
  readonly from: string
  readonly typeOnly: boolean
}

const statement = /\b(import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s*)?(['"])([^'"\n]+)\3/g
const call = /\b(?:import|require)\s*\(\s*(['"])([^'"\n]+)\1/g

/** Comments out, so that an import that is only spoken of does not count. */
const codeOf = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

export const importsOf = (source: string): Import[] => {
  const code = codeOf(source)
  return [
    ...[...code.matchAll(statement)].map((found) => ({ from: found[4] ?? '', typeOnly: found[2] !== undefined })),
    ...[...code.matchAll(call)].map((found) => ({ from: found[2] ?? '', typeOnly: false })),
  ]
}

/** Where an import leads: a place in the repository, such as `src/domain/errors`, or the name of a package. */
const targetOf = (file: string, from: string): string => {
  if (from.startsWith('@domain/')) return `src/domain/${from.slice('@domain/'.length)}`
  if (from.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), from))
  return from
}

const within = (place: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => place === folder || place.startsWith(`${folder}/`))

const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')

/** Packages that run on every side and do nothing but compute. */
const pure: readonly string[] = ['gcoord', 'opencc-js']
const onScreens: readonly string[] = [
  ...pure,
  '@tarojs/components',
  '@tarojs/runtime',
  '@tarojs/taro',
  'idb-keyval',
  'leaflet',
  'qrcode-generator',
  'react',
  'react-dom',
  'supercluster',
  '@noble/hashes',
  'uuidv7',
  'zustand',
]
const ofScreens: readonly string[] = ['@tarojs', 'react', 'react-dom', 'zustand']

interface Rule {
  /** the rule in words, as the failing test says it */
  readonly words: string
  readonly applies: (file: string) => boolean
  readonly breaks: (target: string, typeOnly: boolean, file: string) => boolean
}

const isSource = (target: string): boolean => within(target, 'src')
const miniapp = (...folders: readonly string[]): string[] => folders.map((folder) => `src/miniapp/${folder}`)

const rules: readonly Rule[] = [
  {
    words: 'domain imports only domain, and packages that only compute',
    applies: (file) => within(file, 'src/domain'),
    breaks: (target, _, file) => {
      if (within(target, 'src/domain')) return false
      if (packageOf(target) === 'typebox') return !within(file, 'src/domain/contract')
      return !pure.includes(packageOf(target))
    },
  },
  {
    words: 'typebox in domain belongs to the contract: the other rules do not import the contract at run time',
    applies: (file) => within(file, 'src/domain') && !within(file, 'src/domain/contract'),
    breaks: (target, typeOnly) => !typeOnly && within(target, 'src/domain/contract'),
  },
  {
    words: 'server imports domain and server, never the screens',
    applies: (file) => within(file, 'src/server'),
    breaks: (target) =>
      (isSource(target) && !within(target, 'src/domain', 'src/server')) || within(packageOf(target), ...ofScreens),
  },
  {
    words: 'miniapp imports domain and miniapp, never the server',
    applies: (file) => within(file, 'src/miniapp'),
    breaks: (target) => isSource(target) && !within(target, 'src/domain', 'src/miniapp'),
  },
  {
    words: 'miniapp imports only packages that are meant for screens',
    applies: (file) => within(file, 'src/miniapp'),
    breaks: (target, typeOnly) => !isSource(target) && !typeOnly && !onScreens.includes(packageOf(target)),
  },
  {
    words: 'miniapp imports only types from the contract: its schemas stay out of the app',
    applies: (file) => within(file, 'src/miniapp'),
    breaks: (target, typeOnly) => !typeOnly && within(target, 'src/domain/contract'),
  },
  {
    words: 'components take props: they import no store, no api and no page',
    applies: (file) => within(file, 'src/miniapp/components'),
    breaks: (target, typeOnly) => !typeOnly && within(target, ...miniapp('store', 'api', 'pages', 'app')),
  },
  {
    words: 'stores and api know nothing of pages and components',
    applies: (file) => within(file, ...miniapp('store', 'api')),
    breaks: (target) => within(target, ...miniapp('pages', 'components')),
  },
]

/** What in this file breaks a layer, each with the rule in words. `file` is its path in the repository. */
export const importFaults = (file: string, source: string): string[] =>
  importsOf(source).flatMap(({ from, typeOnly }) => {
    const target = targetOf(file, from)
    return rules
      .filter((rule) => rule.applies(file) && rule.breaks(target, typeOnly, file))
      .map((rule) => `${file} imports '${from}': ${rule.words}`)
  })

const impure: readonly [pattern: RegExp, words: string][] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/, 'domain has no clock: the time comes in with the command'],
  [/\bMath\.random\b|\bcrypto\b/, 'domain has no random numbers'],
  [/\bfetch\(|\bprocess\.|\bconsole\.|\bwindow\.|\blocalStorage\b|\bsetTimeout\b/, 'domain does no input or output'],
]

/** What in a file of the domain asks for more than its arguments. */
export const purityFaults = (file: string, source: string): string[] =>
  within(file, 'src/domain')
    ? impure.filter(([pattern]) => pattern.test(codeOf(source))).map(([, words]) => `${file}: ${words}`)
    : []
