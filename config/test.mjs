// `npm test`: on a fresh clone installs what is missing, checks everything and ends with one line, `N passed, N failed`.
// With the name of a suite (domain, server, screens, weapp, e2e) it runs that one, and with words after it only the files
// whose path has one of them: `npm run test:server -- claim`. `long` runs the long walks, which `npm test` has short.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBrowser } from './setup/browser.mjs'
import { buildTargets } from './setup/build.mjs'
import { linkDatabase } from './setup/database.mjs'
import { demoData } from './setup/demo.mjs'
import { installPackages } from './setup/packages.mjs'
import { main, root, run, step } from './setup/step.mjs'

const results = path.join(root, 'test-results')
const total = { passed: 0, failed: 0, skipped: 0 }

const tool = (file) => path.join(root, 'node_modules', file)

const count = ({ passed = 0, failed = 0, skipped = 0 }) => {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

/** Does a step that ends with an exit code, and tells it as passed or failed. */
const outcome = async (name, work) => {
  let code = 1
  await step(name, async () => {
    code = await work()
    if (code !== 0) throw new Error(`${name}: ended with code ${code}.`)
  }).catch((error) => console.error(error.message))
  return code
}

/** A check that is one thing: it passes or it fails. */
const check = async (name, work) => {
  const code = await outcome(name, work)
  count(code === 0 ? { passed: 1 } : { failed: 1 })
  return code === 0
}

const program =
  (file, ...args) =>
  () =>
    run(process.execPath, [tool(file), ...args])

const builds = async (...targets) => {
  await buildTargets(targets)
  return 0
}

/** Runs a test runner and adds up its own report; one that leaves no report, or no test, has failed. */
const suite = async (name, { file, args, report, env, read }) => {
  const where = path.join(results, report)
  rmSync(where, { force: true })
  const code = await outcome(name, () => run(process.execPath, [tool(file), ...args], { env }))
  const counted = existsSync(where) ? read(JSON.parse(readFileSync(where, 'utf8'))) : {}
  count(counted)
  const silent = (counted.passed ?? 0) + (counted.failed ?? 0) === 0
  if (silent || (code !== 0 && !counted.failed)) {
    console.error(`${name}: ended with code ${code} and no failed test to show for it.`)
    count({ failed: 1 })
  }
}

/** `workers`: so many test files at a time; absent, two. */
const jest = (name, projects, { files = [], env = {}, workers } = {}) =>
  suite(name, {
    file: 'jest/bin/jest.js',
    args: [
      ...['--ci', '--json', `--outputFile=${path.join(results, `${name}.json`)}`, '--selectProjects', ...projects],
      ...(files.length === 0 ? [] : ['--runTestsByPath', ...files.map((file) => `test/${file}`)]),
      ...(workers === undefined ? [] : [`--maxWorkers=${workers}`]),
      // with a limit to its memory a lone worker is a process that can be started again
      ...(workers === 1 ? ['--workerIdleMemoryLimit=1GB'] : []),
    ],
    report: `${name}.json`,
    env,
    read: (report) => ({
      passed: report.numPassedTests,
      // a file that could not even be loaded counts as one
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  })

const loadedDemo = async () => {
  let demo
  const isLoaded = await check('Demo', async () => {
    demo = await demoData()
    return 0
  })
  return isLoaded ? demo : undefined
}

const browserTests = async (browser, { files = [], env = {} } = {}) => {
  const demo = await loadedDemo()
  if (demo === undefined) return
  const before = total.failed
  await suite('Browser', {
    file: '@playwright/test/cli.js',
    // it takes them for patterns
    args: [
      'test',
      '--config',
      'config/playwright.config.mjs',
      ...files.map((file) => `/test/${file.replaceAll('.', '\\.')}$`),
    ],
    report: 'browser.json',
    env: { CHROMIUM: browser, DEMO_DATA: demo, ...env },
    read: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
  })
  if (total.failed > before && env.PICTURES === '0') {
    console.error('With pictures and a trace of what fails: npm run test:e2e -- NAME OF THE FILE')
  }
}

const browserOrFailure = async () => {
  const browser = await ensureBrowser()
  if (browser === undefined) count({ failed: 1 })
  return browser
}

const built = (name, ...targets) => check(name, () => builds(...targets))

/** Nobody looks at pictures when everything runs. */
const unseen = { PICTURES: '0' }

/** Two rows side by side, one for each core: a build works on one core, and what needs none of it is tested beside. */
const prepared = async () => {
  const checkedAndBuilt = async () => {
    await check('Type check', program('typescript/bin/tsc', '--noEmit', '-p', '.'))
    await check('Lint', program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))
    if (!(await built('Builds of server and browser', 'server', 'h5'))) return false
    // the first test of the built server would load it while others wait
    return (await loadedDemo()) !== undefined
  }
  const testedAndBuilt = async () => {
    await jest('Rules and screens', ['domain', 'miniapp'], { workers: 1 })
    return built('Builds for WeChat', 'weapp', 'blank-weapp')
  }
  const rows = await Promise.all([checkedAndBuilt(), testedAndBuilt()])
  return rows.every((isReady) => isReady)
}

const everything = async () => {
  const browser = await browserOrFailure()
  if (!(await prepared())) return jest('Server', ['server'])
  // many of these wait, for a process to start or a line to be cut: others have the cores work meanwhile
  await jest('Server and WeChat package', ['server', 'weapp'], { workers: 3 })
  if (browser !== undefined) await browserTests(browser, { env: unseen })
}

const inBrowser = async (targets, options) => {
  const browser = await browserOrFailure()
  if (browser !== undefined && (await built('Builds', ...targets))) await browserTests(browser, options)
}

/** Below which places of the folder of tests the files of a suite lie. */
const places = {
  domain: ['domain/', 'layers'],
  server: ['server/'],
  screens: ['miniapp/'],
  weapp: ['weapp/', 'floor/', 'budget'],
  e2e: ['e2e/', 'weapp-host/'],
  long: [''],
}

/** The files of a suite whose path has one of the words. */
const chosenFiles = (name, words) => {
  const ending = name === 'long' ? /\.long\.ts$/ : /\.test\.tsx?$/
  const files = readdirSync(path.join(root, 'test'), { recursive: true })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => ending.test(file) && places[name].some((place) => file.startsWith(place)))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  if (files.length === 0) throw new Error(`No file of test:${name} has ${words.join(' or ')} in its path.`)
  return files
}

/** What can be asked for by name; each is given the files that were chosen. */
const suites = {
  domain: (files) => jest('Rules', ['domain'], { files }),
  server: async (files) => {
    if (await built('Builds', 'server')) await jest('Server', ['server'], { files })
  },
  screens: (files) => jest('Screens', ['miniapp'], { files }),
  // the project builds what it needs before its tests
  weapp: (files) => jest('WeChat package', ['weapp'], { files }),
  e2e: (files) => {
    const host = files.some((file) => file.startsWith('weapp-host/')) ? ['weapp'] : []
    return inBrowser(['server', 'h5', ...host], { files })
  },
  long: async (files) => {
    const env = { LONG: '1' }
    const [server, weapp, e2e] = ['server/', 'weapp/', 'e2e/'].map((place) =>
      files.filter((file) => file.startsWith(place)),
    )
    if (server.length > 0 && (await built('Builds', 'server'))) {
      await jest('Server, long', ['server'], { files: server, env })
    }
    if (weapp.length > 0 && (await built('Builds', 'weapp-told'))) {
      await jest('WeChat package, long', ['weapp'], { files: weapp, env: { ...env, WEAPP: 'dist/weapp-told' } })
    }
    if (e2e.length > 0) await inBrowser(['server', 'h5'], { files: e2e, env })
  },
}

main(async () => {
  const [name, ...words] = process.argv.slice(2)
  const known = Object.keys(suites).join(', ')
  if (name !== undefined && suites[name] === undefined) throw new Error(`There is no "${name}" to test: ${known}.`)
  const files = name === undefined ? [] : chosenFiles(name, words)
  await installPackages()
  mkdirSync(results, { recursive: true })
  linkDatabase()
  await (name === undefined ? everything() : suites[name](files))

  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
  process.exitCode = total.failed === 0 ? 0 : 1
})
