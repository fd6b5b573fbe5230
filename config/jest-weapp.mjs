// Before the tests of the WeChat package: builds it, the app for browsers that is checked with it, the server that it
// asks, and the empty app that its size is compared with; and loads the demo that those servers start with.
import { buildTargets } from './setup/build.mjs'
import { demoData } from './setup/demo.mjs'

export default async () => {
  // long walks are given a package of their own
  await buildTargets(process.env.LONG === '1' ? ['server'] : ['weapp', 'h5', 'blank-weapp', 'server'])
  process.env.DEMO_DATA = await demoData()
}
