// Before the tests of the WeChat package: builds it, the app for browsers that is checked with it, the server that it
// asks, and the empty app that its size is compared with.
import { buildTargets } from './setup/build.mjs'

export default () => buildTargets(['weapp', 'h5', 'blank-weapp', 'server'])
