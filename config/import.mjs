// `npm run import -- FILE ...`: reads existing messages into the database; `npm run import -- --help` tells how.
import { runProgram } from './setup/program.mjs'
import { main } from './setup/step.mjs'

main(async () => {
  // as `npm start` does: an empty database of a trial gets the demo district, for which there is then something to import into
  if (process.env.NODE_ENV !== 'production') process.env.DEMO ??= '1'
  await runProgram('import')
})
