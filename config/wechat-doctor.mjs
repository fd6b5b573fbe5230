// `npm run wechat:doctor`: says in words which settings of WeChat are wrong or missing; docs/wechat.md tells what to do.
import { buildTargets } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'
import { main } from './setup/step.mjs'

main(async () => {
  await installPackages()
  await buildTargets(['server'])
  await import('../dist/server/wechat-doctor.js')
})
