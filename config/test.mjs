// `npm test`: on a fresh clone installs what is missing, checks everything and ends with one line, `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBrowser } from './setup/browser.mjs'
import { buildTargets } from './setup/build.mjs'
import { linkDatabase } from './setup/database.mjs'
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

const jest = (name, projects) =>
  suite(name, {
    file: 'jest/bin/jest.js',
    args: ['--ci', '--json', `--outputFile=${path.join(results, `${name}.json`)}`, '--selectProjects', ...projects],
    report: `${name}.json`,
    read: (report) => ({
      passed: report.numPassedTests,
      // a file that could not even be loaded counts as one
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  })

const browserTests = (browser) =>
  suite('Browser', {
    file: '@playwright/test/cli.js',
    args: ['test', '--config', 'config/playwright.config.mjs'],
    report: 'browser.json',
    env: { CHROMIUM: browser },
    read: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
  })

main(async () => {
  await installPackages()
  mkdirSync(results, { recursive: true })
  linkDatabase()
  const browser = await ensureBrowser()

  await check('Type check', program('typescript/bin/tsc', '--noEmit', '-p', '.'))
  await check('Lint', program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))
  const built = await check('Builds', () => builds('server', 'h5', 'weapp', 'blank-weapp'))
  await jest('Rules and server', ['domain', 'server'])
  await jest('Screens', ['miniapp'])
  if (built) {
    await jest('WeChat package', ['weapp'])
    if (browser !== undefined) await browserTests(browser)
  }
  if (browser === undefined) count({ failed: 1 })

  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
  process.exitCode = total.failed === 0 ? 0 : 1
})
