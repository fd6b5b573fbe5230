// `npm run bench`: runs the benchmarks of test/bench one after the other, or only those named on the command line.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { ensureBrowser } from './setup/browser.mjs'
import { buildTargets } from './setup/build.mjs'
import { ensurePgbench, linkDatabase } from './setup/database.mjs'
import { installPackages } from './setup/packages.mjs'
import { main, mustRun, root } from './setup/step.mjs'

main(async () => {
  const all = readdirSync(path.join(root, 'test/bench')).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? [])
  const asked = process.argv.slice(2)
  const names = asked.length === 0 ? all : all.filter((name) => asked.includes(name))
  if (names.length === 0) throw new Error(`There is no such benchmark: ${all.join(', ')}.`)
  await installPackages()
  await buildTargets(['h5', 'blank-h5', 'server', 'bench'])
  const browser = ['first-load', 'map'].some((name) => names.includes(name)) ? await ensureBrowser() : undefined
  if (['server', 'meeting', 'size'].some((name) => names.includes(name))) {
    await ensurePgbench()
    linkDatabase()
  }
  const env = browser === undefined ? {} : { CHROMIUM: browser }
  for (const name of names)
    await mustRun(process.execPath, ['--expose-gc', path.join(root, 'dist/bench', `${name}.js`)], { env })
})
