// `npm run wechat:doctor`: says in words which settings of WeChat are wrong or missing; docs/wechat.md tells what to do.
import { runProgram } from './setup/program.mjs'
import { main } from './setup/step.mjs'

main(() => runProgram('wechat-doctor'))
