// Jest: one project per place the code runs in (pure rules, server, screens in a DOM, the built WeChat package).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { packedPackages } from './jest-packages.mjs'

const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Names of the installed packages that are ES modules: Jest's CommonJS sandbox cannot load them unless swc rewrites them. */
const modulePackages = () => {
  const installed = path.join(rootDir, 'node_modules')
  const names = readdirSync(installed).flatMap((name) =>
    name.startsWith('@') ? readdirSync(path.join(installed, name)).map((part) => `${name}/${part}`) : [name],
  )
  return names.filter((name) => {
    const manifest = path.join(installed, name, 'package.json')
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module'
  })
}

const packed = packedPackages(rootDir)

const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
}

/** Settings that every project shares; `packages` are the ones under node_modules that swc has to rewrite. */
const project = (displayName, testEnvironment, packages) => ({
  displayName,
  rootDir,
  testEnvironment,
  transform: {
    '/@electric-sql/.+\\.cjs$': '<rootDir>/config/jest-pglite.cjs',
    '\\.[cm]?[jt]sx?$': ['@swc/jest', swc],
  },
  transformIgnorePatterns: [`^<rootDir>/node_modules/(?!(${packages.join('|')})/)`, '<rootDir>/dist/'],
  moduleNameMapper: { '^@domain/(.*)$': '<rootDir>/src/domain/$1', ...packed },
  // a bundle has a package.json of the same name
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
})

const modules = modulePackages()

/** `LONG=1` runs the long walks instead of the tests. */
const kind = process.env.LONG === '1' ? 'long' : 'test'

const domain = {
  ...project('domain', 'node', modules),
  testMatch: [`<rootDir>/test/domain/**/*.${kind}.ts`, `<rootDir>/test/layers.${kind}.ts`],
}

const onServer = project('server', 'node', modules)
const server = {
  ...onServer,
  moduleNameMapper: { ...onServer.moduleNameMapper, '^#getExePath$': '<rootDir>/config/jest-compiler.cjs' },
  testMatch: [`<rootDir>/test/server/**/*.${kind}.ts`],
  globalSetup: '<rootDir>/test/server/support/cluster-start.ts',
  globalTeardown: '<rootDir>/test/server/support/cluster-stop.ts',
  // file-type offers itself to require() under this condition only
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'module-sync'] },
}

// Screens go through Babel, as in Taro's H5 build: an ariaRole must become the role that the tests look for.
const babel = {
  configFile: false,
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' } }],
    '@babel/preset-typescript',
    ['@babel/preset-react', { runtime: 'automatic' }],
  ],
  plugins: [path.join(rootDir, 'config/babel-aria.cjs')],
}

const screens = project('miniapp', 'jsdom', [...modules, '@tarojs', '@stencil', 'lodash-es', 'swiper'])
const miniapp = {
  ...screens,
  testMatch: ['<rootDir>/test/miniapp/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/miniapp/window.ts'],
  // .h5 is the platform a DOM stands for
  moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'jsx', 'json', 'node'],
  transform: { '/src/miniapp/.+\\.tsx$': ['babel-jest', babel], ...screens.transform },
  moduleNameMapper: {
    ...screens.moduleNameMapper,
    '^@tarojs/components$': '<rootDir>/test/miniapp/components.ts',
    '^@tarojs/taro$': '<rootDir>/test/miniapp/taro.ts',
    '\\.css$': '<rootDir>/test/miniapp/style.ts',
  },
  // Taro's build defines these; its runtime reads them while loading
  globals: {
    ENABLE_INNER_HTML: false,
    ENABLE_ADJACENT_HTML: false,
    ENABLE_CLONE_NODE: false,
    ENABLE_CONTAINS: false,
    ENABLE_SIZE_APIS: false,
    ENABLE_TEMPLATE_CONTENT: false,
    ENABLE_MUTATION_OBSERVER: false,
    ENABLE_COOKIE: false,
    DEPRECATED_ADAPTER_COMPONENT: false,
  },
}

const weapp = {
  ...project('weapp', '<rootDir>/config/jest-weapp-dom.mjs', modules),
  testMatch: [
    `<rootDir>/test/weapp/**/*.${kind}.ts`,
    `<rootDir>/test/floor/**/*.${kind}.ts`,
    `<rootDir>/test/budget.${kind}.ts`,
  ],
  globalSetup: '<rootDir>/config/jest-weapp.mjs',
}

export default {
  rootDir,
  projects: [domain, server, miniapp, weapp],
  testSequencer: '<rootDir>/config/jest-sequence.cjs',
  maxWorkers: 2,
  testTimeout: 120_000,
}
