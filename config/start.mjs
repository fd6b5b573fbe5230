// `npm start`: on a fresh clone installs, builds and runs the demo; later it runs at once. Needs nothing but Node and npm.
import { buildTargets } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'
import { main } from './setup/step.mjs'

main(async () => {
  await installPackages()
  await buildTargets(['h5', 'server'])
  if (process.env.NODE_ENV !== 'production') process.env.DEMO ??= '1'
  if (process.env.DEMO === '1' && process.env.WECHAT_STAND_IN === '1') {
    await buildTargets(['wechat-stand-in'])
    const { standInFor } = await import('../dist/wechat-stand-in/main.js')
    await standInFor(process.env)
  }
  await import('../dist/server/main.js')
})
