// `npm run backup`, `npm run backup:check`, `npm run restore`, `npm run upgrade`: keep a copy, try it, put it back, go on; docs/operating.md tells how.
import { runProgram } from './setup/program.mjs'
import { main } from './setup/step.mjs'

const commands = ['backup', 'backup-check', 'restore', 'upgrade', 'verify', 'witness']

main(async () => {
  const [first, ...words] = process.argv.slice(2)
  const named = commands.includes(first ?? '')
  // each program reads its own words from the command line
  process.argv.splice(2, process.argv.length, ...(named ? words : process.argv.slice(2)))
  await runProgram(named ? first : 'backup')
})
