// `npm run import -- FILE ...`: reads existing messages into the database; `npm run import -- --help` tells how.
import { buildTargets } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'
import { main } from './setup/step.mjs'

main(async () => {
  await installPackages()
  await buildTargets(['server'])
  await import('../dist/server/import.js')
})
