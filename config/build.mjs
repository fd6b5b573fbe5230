// `npm run build`: builds the targets named on the command line (h5, weapp, server, ...).
import { buildTargets } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'
import { main } from './setup/step.mjs'

main(async () => {
  await installPackages()
  await buildTargets(process.argv.slice(2))
})
