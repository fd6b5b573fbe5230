// Before the tests of the WeChat package: builds it, and the empty app that its size is compared with, unless they are fresh.
import { buildTargets } from './setup/build.mjs'

export default () => buildTargets(['weapp', 'blank-weapp'])
