// `npm run doctor`: says what works and what does not in an installation, each with what to do.
import { buildTargets } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'
import { main } from './setup/step.mjs'

main(async () => {
  await installPackages()
  await buildTargets(['server'])
  await import('../dist/server/doctor.js')
})
