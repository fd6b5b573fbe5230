// `npm run doctor`: says what works and what does not in an installation, each with what to do.
import { runProgram } from './setup/program.mjs'
import { main } from './setup/step.mjs'

main(() => runProgram('doctor'))
