// `npm run attack`: attacks the built server on this machine, all of test/attack or only those named on the command line.
import path from 'node:path'
import { buildTargets } from './setup/build.mjs'
import { linkDatabase } from './setup/database.mjs'
import { installPackages } from './setup/packages.mjs'
import { main, mustRun, root } from './setup/step.mjs'

main(async () => {
  await installPackages()
  await buildTargets(['server', 'attack'])
  linkDatabase()
  await mustRun(process.execPath, [path.join(root, 'dist/attack/main.js'), ...process.argv.slice(2)])
})
