// The layers hold: every import in src is one that the house rules allow, and the domain computes from its arguments only.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { importFaults, purityFaults } from './layer-rules'

const root = path.resolve(__dirname, '..')
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
  .filter((file) => /\.tsx?$/.test(file))

const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

test.each([
  ['domain', 120],
  ['server', 230],
  ['miniapp', 300],
])('the modules of %s are read: at least %i', (layer, atLeast) => {
  expect(sources.filter((file) => file.startsWith(`src/${layer}/`)).length).toBeGreaterThanOrEqual(atLeast)
})

test('every import keeps to its layer', () => {
  expect(sources.flatMap((file) => importFaults(file, textOf(file)))).toEqual([])
})

test('the domain asks for no clock, no chance and no input or output', () => {
  expect(sources.flatMap((file) => purityFaults(file, textOf(file)))).toEqual([])
})

test.each([
  ['src/domain/matter/step.ts', "import { readFile } from 'node:fs'", 'domain imports only domain'],
  ['src/domain/matter/step.ts', "import Type from 'typebox'", 'domain imports only domain'],
  ['src/domain/matter/step.ts', "import { x } from '../../server/app'", 'domain imports only domain'],
  ['src/domain/matter/step.ts', "import { contract } from '../contract'", 'do not import the contract'],
  ['src/server/app.ts', "import { View } from '@tarojs/components'", 'never the screens'],
  ['src/server/app.ts', "export * from '../miniapp/locales'", 'never the screens'],
  ['src/miniapp/app.ts', "const db = require('../server/db')", 'never the server'],
  ['src/miniapp/app.ts', "import fastify from 'fastify'", 'meant for screens'],
  ['src/miniapp/api/request.ts', "import { contract } from '@domain/contract'", 'only types from the contract'],
  ['src/miniapp/components/basic.tsx', "import { session } from '../store/session'", 'components take props'],
  ['src/miniapp/store/draft.ts', "import Home from '../pages/home'", 'know nothing of pages'],
])('%s may not say %s', (file, source, words) => {
  expect(importFaults(file, source).join()).toContain(words)
})

test.each([
  ['src/domain/contract/matter.ts', "import Type from 'typebox'"],
  ['src/domain/report/report.ts', "import type { Step } from '../matter/step'"],
  ['src/server/app.ts', "import { decide } from '@domain/matter/decide'"],
  ['src/miniapp/api/request.ts', "import type { contract } from '@domain/contract'"],
  ['src/miniapp/app.ts', "// import fastify from 'fastify'"],
])('%s may say %s', (file, source) => {
  expect(importFaults(file, source)).toEqual([])
})

test.each(['const now = Date.now()', 'const now = new Date()', 'const n = Math.random()', "fetch('/x')"])(
  'the domain may not say %s',
  (source) => {
    expect(purityFaults('src/domain/matter/step.ts', source)).toHaveLength(1)
  },
)
